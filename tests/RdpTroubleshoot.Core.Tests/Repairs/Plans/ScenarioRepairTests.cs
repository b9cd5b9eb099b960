using System.Linq;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Plans;

public class ScenarioRepairTests
{
    public static TheoryData<string> Names => [.. Scenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Explore(string name)
    {
        Repaired repaired = Repaired.From(name);
        Assert.True(repaired.After.Verdict == Verdict.Healthy, repaired.Told);
    }
}
