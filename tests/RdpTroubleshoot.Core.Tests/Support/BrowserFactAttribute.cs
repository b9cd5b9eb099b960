using System;
using System.Runtime.CompilerServices;
using Xunit;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>A test with a real browser, which is skipped where there is none. The tier of these tests names what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <param name="file">Where the test is.</param>
    /// <param name="line">Where the test is.</param>
    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = "chromium is not installed (Debian: apt-get install --no-install-recommends chromium)";
        SkipUnless = nameof(Browser.IsInstalled);
        SkipType = typeof(Browser);
    }
}
