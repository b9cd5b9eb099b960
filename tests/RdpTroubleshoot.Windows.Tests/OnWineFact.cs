using System;
using System.Runtime.CompilerServices;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>A test of what wine cannot do.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnWineFactAttribute : FactAttribute
{
    public OnWineFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = "asks what happens under wine";
        SkipUnless = nameof(Platform.IsWine);
        SkipType = typeof(Platform);
    }
}
