using System;
using System.Security.Cryptography;
using System.Text;

namespace RdpTroubleshoot.Reports;

/// <summary>How the HTML report looks: light and dark, wide and narrow, on paper. Its hash is all that the page's policy lets in.</summary>
internal static class HtmlStyle
{
    /// <summary>The text of the style element, with the line breaks that a parser of HTML leaves in it. Colours of text on their grounds have a contrast of at least 4.5 (WCAG 2.2, 1.4.3).</summary>
    public static readonly string Text = """
        :root{color-scheme:light dark;--ground:#f4f6f8;--sheet:#ffffff;--ink:#1b1f24;--soft:#4e5864;--line:#d5dbe1;--link:#0b57b7;
        --failing:#a31515;--failing-ground:#fdecec;--incomplete:#5b3a9e;--incomplete-ground:#f1ecfb;--atrisk:#7a4b00;--atrisk-ground:#fdf3e1;--healthy:#17643a;--healthy-ground:#e7f5ec}
        @media (prefers-color-scheme:dark){:root{--ground:#14181d;--sheet:#1c2229;--ink:#e7ebef;--soft:#aab4bf;--line:#363f49;--link:#8ab8ff;
        --failing:#ff9d97;--failing-ground:#43191a;--incomplete:#cdb6ff;--incomplete-ground:#2d2346;--atrisk:#f5c372;--atrisk-ground:#3b2a0d;--healthy:#86dba8;--healthy-ground:#153322}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 "Segoe UI",system-ui,-apple-system,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
        header,main,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
        header{padding-top:2rem}
        footer{padding-bottom:3rem;color:var(--soft);font-size:.875rem}
        h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem}
        h2{font-size:1.25rem;margin:0 0 .75rem}
        h3{font-size:1rem;margin:0;display:inline}
        h4{font-size:1rem;margin:0 0 .25rem}
        h5{font-size:.875rem;margin:1rem 0 .25rem;color:var(--soft)}
        .facts{color:var(--soft);margin:.125rem 0 .75rem}
        main>section{background:var(--sheet);border:1px solid var(--line);border-radius:.5rem;padding:1.25rem;margin:1.25rem 0}
        a{color:var(--link)}
        a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:.5rem;background:var(--sheet);padding:.5rem}
        nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:.5rem 0 0}
        .tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:.75rem;list-style:none;margin:0;padding:0}
        .tile{border-radius:.5rem;padding:.75rem 1rem;border-left:.375rem solid;display:flex;flex-direction:column}
        .count{font-size:2rem;font-weight:700;line-height:1.1}
        .word{font-weight:600}
        .meaning{font-size:.875rem;color:var(--ink)}
        .failing{color:var(--failing);fill:var(--failing)}.incomplete{color:var(--incomplete);fill:var(--incomplete)}
        .atrisk{color:var(--atrisk);fill:var(--atrisk)}.healthy{color:var(--healthy);fill:var(--healthy)}
        .tile.failing,.badge.failing{background:var(--failing-ground);border-color:var(--failing)}
        .tile.incomplete,.badge.incomplete{background:var(--incomplete-ground);border-color:var(--incomplete)}
        .tile.atrisk,.badge.atrisk{background:var(--atrisk-ground);border-color:var(--atrisk)}
        .tile.healthy,.badge.healthy{background:var(--healthy-ground);border-color:var(--healthy)}
        .bar{display:block;width:100%;height:.5rem;margin-top:1rem;border-radius:.25rem}
        .badge{display:inline-block;border:1px solid;border-radius:1rem;padding:0 .625rem;font-size:.8125rem;font-weight:600;white-space:nowrap}
        .scroll{overflow-x:auto;margin-top:.75rem}
        table{border-collapse:collapse;width:100%;font-size:.9375rem}
        caption{text-align:left;color:var(--soft);padding:0 0 .375rem;font-size:.875rem}
        th,td{text-align:left;vertical-align:top;padding:.4375rem .75rem .4375rem 0;border-top:1px solid var(--line);min-width:5.5rem;unicode-bidi:isolate}
        thead th{border-top:0;color:var(--soft);font-size:.8125rem;white-space:nowrap}
        tbody th{font-weight:600;min-width:7rem}
        .number{text-align:right;font-variant-numeric:tabular-nums;min-width:4rem}
        .time{white-space:nowrap}
        .expired{color:var(--failing);font-weight:600}
        .machine{border-top:1px solid var(--line)}
        .machine:last-of-type{border-bottom:1px solid var(--line)}
        summary{cursor:pointer;padding:.625rem .25rem}
        summary>*{margin-right:.625rem;unicode-bidi:isolate}
        .headline{color:var(--soft)}
        .body{padding:.25rem 0 1rem 1.125rem;scroll-margin-top:4rem}
        .cause{border-left:.25rem solid;padding:.125rem 0 .125rem 1rem;margin:1rem 0;border-color:var(--atrisk)}
        .cause.failing{border-color:var(--failing)}
        .cause>*{color:var(--ink)}
        .cause>.facts,.cause>h5{color:var(--soft)}
        .id{font-weight:700}
        code{font-family:"Cascadia Mono",Consolas,"DejaVu Sans Mono",monospace;font-size:.875em;unicode-bidi:isolate}
        td code{display:inline-block;min-width:12rem}
        .steps{white-space:pre-wrap}
        ul,ol{margin:.25rem 0;padding-left:1.5rem}
        li{unicode-bidi:isolate}
        @media (max-width:48rem){.tiles{grid-template-columns:1fr 1fr}header,main,footer{padding-left:.75rem;padding-right:.75rem}main>section{padding:.875rem}table{font-size:.875rem}th,td{padding-right:.5rem}.number{min-width:3rem}thead th.number{white-space:normal}.body{padding-left:.25rem}.cause{padding-left:.625rem}}
        @media print{:root{color-scheme:light}body{background:#fff;font-size:11pt}main>section{border:0;padding:0}.skip,nav{display:none}
        details::details-content{content-visibility:visible;height:auto}summary{list-style:none}tr,.tile,h2,h3,h4{break-inside:avoid}h2,h4{break-after:avoid}.scroll{overflow:visible}}
        """.Replace("\r\n", "\n");

    private static readonly Lazy<string> OwnPolicy = new(() =>
        $"default-src 'none'; style-src 'sha256-{Hash()}'; base-uri 'none'; form-action 'none'");

    /// <summary>The page's content security policy: no script, no request, no other style (W3C CSP Level 3).</summary>
    public static string Policy => OwnPolicy.Value;

    private static string Hash()
    {
#pragma warning disable CA1850 // The one-call form does not exist for .NET Framework.
        using var sha256 = SHA256.Create();
        return Convert.ToBase64String(sha256.ComputeHash(Encoding.UTF8.GetBytes(Text)));
#pragma warning restore CA1850
    }
}
