using System;
using System.Runtime.CompilerServices;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>A test that needs Windows, or wine, and is skipped with that reason elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnWindowsFactAttribute : FactAttribute
{
    public OnWindowsFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = "needs Windows or wine";
        SkipUnless = nameof(Platform.IsWindowsOrWine);
        SkipType = typeof(Platform);
    }
}
