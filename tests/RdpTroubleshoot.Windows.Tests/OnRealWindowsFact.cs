using System;
using System.Runtime.CompilerServices;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>A test of what wine cannot do, with what that is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnRealWindowsFactAttribute : FactAttribute
{
    public OnRealWindowsFactAttribute(string because, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = "needs Windows itself: " + because;
        SkipUnless = nameof(Platform.IsWindows);
        SkipType = typeof(Platform);
    }
}
