using System;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>A machine of which nothing is known save what a test says.</summary>
internal sealed class TestMachine : IMachinePort
{
    public Observed<string> Name { get; init; } = Observed.NotCollected<string>();

    public Observed<long> Build { get; init; } = Observed.NotCollected<long>();

    public Observed<string> Product { get; init; } = Observed.NotCollected<string>();

    public Observed<string> Role { get; init; } = Observed.NotCollected<string>();

    public Observed<string> SystemRoot { get; init; } = Observed.NotCollected<string>();

    public Observed<string> Identity { get; init; } = Observed.NotCollected<string>();

    public Observed<bool> Elevated { get; init; } = Observed.NotCollected<bool>();

    public Observed<DateTime> Clock { get; init; } = Observed.NotCollected<DateTime>();
}
