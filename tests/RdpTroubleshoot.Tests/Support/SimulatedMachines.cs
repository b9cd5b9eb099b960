using Xunit;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>Tests that put a simulated machine in the place of this one run alone: there is one machine in a process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SimulatedMachines
{
    public const string Name = "Simulated machines";
}
