using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Views;

public sealed class SerializationTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Engine engine;

    public SerializationTests()
    {
        engine = new Engine(folder.Path);
        folder.Write("off.json", TestSnapshots.SwitchedOff());
    }

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Root_causes_and_their_proof_survive_remoting()
    {
        PSObject cause = Elements(PassOn("Test-RdpHost off.json"), "RootCauses").Single();
        Assert.Equal("RDP1001", cause.Properties["CheckId"].Value);
        Assert.Equal("Fail", cause.Properties["Outcome"].Value.ToString());
        Assert.Equal("fDenyTSConnections", Elements(cause, "Proof").First().Properties["Fact"].Value);
        Assert.NotNull(Elements(cause, "LeadsTo").First().Properties["Title"]);
    }

    [Fact]
    public void The_proof_of_a_finding_survives_remoting()
    {
        PSObject finding = PassOn("Test-RdpListener off.json -Id RDP1001");
        Assert.Equal("1", Elements(finding, "Proof").First().Properties["Actual"].Value);
    }

    [Fact]
    public void A_snapshot_goes_through_remoting_whole_and_without_its_inside()
    {
        PSObject snapshot = PassOn("Import-RdpSnapshot off.json");
        Assert.Equal(
            ["ComputerName", "Json", "ModuleVersion", "Product", "TakenAt"], snapshot.Properties.Select(property => property.Name).Order());
        RunOutput run = engine.Run("(Test-RdpHost -Snapshot $args[0]).Verdict.ToString()", snapshot);
        Assert.Equal("Failing", Assert.Single(run.Values));
    }

    [Theory]
    [InlineData("(Test-RdpHost off.json)", "Verdict", "Failing")]
    [InlineData("(Test-RdpHost off.json).RootCauses[0]", "Outcome", "Fail")]
    [InlineData("(Test-RdpHost off.json).RootCauses[0]", "Confidence", "Certain")]
    [InlineData("Test-RdpListener off.json -Id RDP1001", "Area", "Listener")]
    public void What_came_through_remoting_is_compared_with_names_as_before(string script, string property, string name) => Assert.Single(
        engine.Run("$args[0] | Where-Object $args[1] -eq $args[2]", PassOn(script), property, name).Output);

    private static PSObject[] Elements(PSObject parent, string property) =>
        [.. ((IEnumerable)PSObject.AsPSObject(parent.Properties[property].Value).BaseObject).Cast<object>().Select(PSObject.AsPSObject)];

    private PSObject PassOn(string script) =>
        engine.Run($"$s = [System.Management.Automation.PSSerializer]; $s::Deserialize($s::Serialize(({script}), 1))").Output.Single();
}
