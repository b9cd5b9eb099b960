using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>Chromium without a window. All its requests end in a trap.</summary>
public static class Browser
{
    private const string Program = "chromium";
    private const string ConsoleLine = ":CONSOLE";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Program)));

    /// <summary>Opens a page, and gives what became of it.</summary>
    internal static async Task<BrowserPage> Open(string html, CancellationToken cancellation)
    {
        string folder = Directory.CreateTempSubdirectory("rdp-browser-").FullName;
        try
        {
            string file = Path.Combine(folder, "report.html");
            await File.WriteAllTextAsync(file, html, cancellation);
            using var trap = new RequestTrap();
            (string dom, string log) = await Run(Arguments(folder, file, trap), cancellation);
            return new BrowserPage(dom, [.. log.Split('\n').Where(line => line.Contains(ConsoleLine, StringComparison.Ordinal))], [.. trap.Requests]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Arguments(string folder, string file, RequestTrap trap) =>
    [
        "--headless=new",

        // The page is ours and a sandbox needs what containers and root do not have.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--enable-logging=stderr",
        $"--user-data-dir={Path.Combine(folder, "profile")}",
        $"--proxy-server=127.0.0.1:{trap.Port}",
        "--virtual-time-budget=3000",
        "--dump-dom",
        new Uri(file).AbsoluteUri,
    ];

    private static async Task<(string Output, string Error)> Run(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        using Process process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}

/// <summary>What became of a page.</summary>
/// <param name="Dom">The page as the browser understood it.</param>
/// <param name="Console">What the browser's console says: errors, blocked requests, and what scripts write.</param>
/// <param name="Requests">What it asked the network for.</param>
internal sealed record BrowserPage(string Dom, IReadOnlyList<string> Console, IReadOnlyList<string> Requests);
