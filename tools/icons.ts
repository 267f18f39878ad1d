import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

/** Draws the icons of the manifest: `npx tsx tools/icons.ts [browser]`. */

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const blue = "#115EA3";
const gold = "#C98A00";

const star = (cx: number, cy: number, r: number): string =>
  Array.from({ length: 10 }, (_, i) => {
    const angle = (Math.PI / 5) * i - Math.PI / 2;
    const radius = i % 2 === 0 ? r : r * 0.42;
    return `${(cx + radius * Math.cos(angle)).toFixed(2)},${(cy + radius * Math.sin(angle)).toFixed(2)}`;
  }).join(" ");

const line = `fill="none" stroke="${blue}" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"`;

/** Each drawing on a field of 32 × 32. */
const drawings: Readonly<Record<string, string>> = {
  app: `<polygon points="${star(16, 17, 14.5)}" fill="${gold}"/>`,
  check: `<rect x="5" y="4" width="22" height="25" rx="3" ${line}/><path d="M10 17.5l4.2 4.2L22.5 13" ${line}/>`,
  next: `<path d="M7 8h18M16 13v13M10 20.5l6 6 6-6" ${line}/>`,
  previous: `<path d="M7 24h18M16 19V6M10 11.5l6-6 6 6" ${line}/>`,
  clear: `<path d="M12 5l13 13-8 8h-6l-6-6z" ${line}/><path d="M9 16l8 8M8 28h18" ${line}/>`,
  score: `<polygon points="${star(16, 17, 12.5)}" ${line}/>`,
  money: `<rect x="3.5" y="8" width="25" height="16" rx="2.5" ${line}/><circle cx="16" cy="16" r="4" ${line}/><path d="M8 12v8M24 12v8" ${line}/>`,
  board: `<path d="M5 5v22h22" ${line}/><path d="M10 20l5-6 4 4 7-9" ${line}/>`,
  newBook: `<rect x="5" y="4" width="22" height="24" rx="3" ${line}/><path d="M16 11v10M11 16h10" ${line}/>`,
  settings: `<circle cx="16" cy="16" r="4.2" ${line}/><path d="M16 4v4M16 24v4M4 16h4M24 16h4M7.5 7.5l2.8 2.8M21.7 21.7l2.8 2.8M24.5 7.5l-2.8 2.8M10.3 21.7l-2.8 2.8" ${line}/>`,
  help: `<circle cx="16" cy="16" r="12" ${line}/><path d="M12.5 12.5a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M16 22.2v.2" ${line}/>`,
};

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();
mkdirSync("assets/icons", { recursive: true });
for (const [name, drawing] of Object.entries(drawings)) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32" style="display:block">${drawing}</svg></body>`,
    );
    writeFileSync(
      `assets/icons/${name}-${size}.png`,
      await page.screenshot({ omitBackground: true, type: "png" }),
    );
  }
}
await browser.close();
