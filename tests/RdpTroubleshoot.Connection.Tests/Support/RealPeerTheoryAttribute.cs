using System;
using System.Runtime.CompilerServices;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Support;

/// <summary>As <see cref="RealPeerFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealPeerTheoryAttribute : TheoryAttribute
{
    /// <param name="need">The name of a property of <see cref="Installed"/>.</param>
    /// <param name="file">Where the test is.</param>
    /// <param name="line">Where the test is.</param>
    public RealPeerTheoryAttribute(string need, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = Installed.WhyNot(need);
        SkipUnless = need;
        SkipType = typeof(Installed);
    }
}
