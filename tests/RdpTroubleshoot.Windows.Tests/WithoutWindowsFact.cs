using System;
using System.Runtime.CompilerServices;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>A test of what happens on another system.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WithoutWindowsFactAttribute : FactAttribute
{
    public WithoutWindowsFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = "asks what happens without Windows";
        SkipUnless = nameof(Platform.IsOther);
        SkipType = typeof(Platform);
    }
}
