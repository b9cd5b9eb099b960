using System;
using System.Runtime.CompilerServices;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Support;

/// <summary>A test with a real program, which is skipped where that is not installed. The tier of these tests names what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealPeerFactAttribute : FactAttribute
{
    /// <param name="need">The name of a property of <see cref="Installed"/>.</param>
    /// <param name="file">Where the test is.</param>
    /// <param name="line">Where the test is.</param>
    public RealPeerFactAttribute(string need, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = Installed.WhyNot(need);
        SkipUnless = need;
        SkipType = typeof(Installed);
    }
}
