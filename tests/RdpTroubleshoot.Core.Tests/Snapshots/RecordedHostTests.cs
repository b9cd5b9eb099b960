using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Snapshots;
using Xunit;

namespace RdpTroubleshoot.Tests.Snapshots;

public class RecordedHostTests
{
    [Fact]
    public void What_nobody_read_is_never_said_to_be_missing()
    {
        IHost host = HostSnapshot.Parse("{\"schemaVersion\":1}").Host;
        Assert.All(States(host), state => Assert.Equal(ObservedState.NotCollected, state));
    }

    [Fact]
    public void A_neighbour_that_was_read_says_nothing_about_what_was_not()
    {
        IHost host = HostSnapshot.Parse(
            "{\"schemaVersion\":1,\"machine\":{},\"registry\":{\"HKLM\\\\A\":{\"values\":{}},\"HKLM\\\\B\":{}},\"services\":{},\"files\":{\"C:\\\\A\":{}},\"certificates\":{},\"events\":[],\"accountRights\":{}}").Host;
        Assert.All(States(host), state => Assert.Equal(ObservedState.NotCollected, state));
    }

    [Fact]
    public void A_whole_section_or_key_may_be_refused()
    {
        IHost host = HostSnapshot.Parse(
            "{\"schemaVersion\":1,\"registry\":{\"denied\":\"5\"},\"services\":{\"denied\":\"5\"},\"files\":{\"denied\":\"5\"},\"certificates\":{\"denied\":\"5\"},\"events\":{\"denied\":\"5\"},\"listeners\":{\"denied\":\"5\"},\"sessions\":{\"denied\":\"5\"},\"accountRights\":{\"denied\":\"5\"}}").Host;
        Assert.All(States(host).Skip(1), state => Assert.Equal(ObservedState.Denied, state));
    }

    [Fact]
    public void A_key_that_is_made_is_there_although_the_recording_said_it_was_not()
    {
        RecordedHost host = HostSnapshot.Parse("{\"schemaVersion\":1,\"registry\":{\"HKLM\\\\A\":{\"absent\":true}},\"services\":{\"denied\":\"5\"},\"files\":{\"C:\\\\A\":{\"absent\":true}}}").Host;
        Assert.True(host.Registry.ReadValue(@"HKLM\A", "x").IsAbsent);
        host.Registry.Record(@"HKLM\A", "x", Observed.Present(RegistryValue.DWord(1)));
        host.Services.Record("S", Observed.Absent<ServiceEntry>());
        host.Files.RecordKind(@"C:\A", Observed.Present(FileKind.File));
        Assert.True(host.Registry.ReadValue(@"HKLM\A", "x").IsPresent);
        Assert.Equal(ObservedState.NotCollected, host.Registry.ReadValue(@"HKLM\A", "y").State);
        Assert.True(host.Services.Read("S").IsAbsent);
        Assert.True(host.Files.ReadKind(@"C:\A").IsPresent);
    }

    [Theory]
    [InlineData("{\"state\":\"Running\",\"startType\":\"Manual\",\"account\":42,\"binaryPath\":\"\",\"dependsOn\":[]}")]
    [InlineData("{\"state\":\"Running\",\"startType\":\"Manual\",\"binaryPath\":\"\",\"dependsOn\":[]}")]
    [InlineData("{\"state\":\"Running\",\"startType\":\"Manual\",\"account\":\"\",\"binaryPath\":\"\",\"dependsOn\":[7]}")]
    [InlineData("{\"state\":\"Running\",\"startType\":\"Manual\",\"account\":\"\",\"binaryPath\":\"\",\"dependsOn\":[],\"exitCode\":\"0\"}")]
    [InlineData("{\"state\":\"4\",\"startType\":\"Manual\",\"account\":\"\",\"binaryPath\":\"\",\"dependsOn\":[]}")]
    [InlineData("{\"state\":\"running\",\"startType\":\"Manual\",\"account\":\"\",\"binaryPath\":\"\",\"dependsOn\":[]}")]
    public void A_damaged_service_is_not_judged_as_one_without_an_account(string service) => Assert.Equal(
        ObservedState.Failed, HostSnapshot.Parse("{\"schemaVersion\":1,\"services\":{\"S\":" + service + "}}").Host.Services.Read("S").State);

    [Theory]
    [InlineData("\"providerType\":1.5,\"container\":\"c\"")]
    [InlineData("\"providerType\":1,\"container\":\"c\",\"machineKeySet\":0")]
    [InlineData("\"providerType\":1,\"container\":\"c\",\"fileName\":[]")]
    [InlineData("\"providerType\":1")]
    public void A_damaged_key_is_not_judged_as_another_key(string key) => Assert.Equal(
        ObservedState.Failed,
        HostSnapshot.Parse("{\"schemaVersion\":1,\"certificates\":{\"S\":[{\"der\":\"\",\"privateKey\":{" + key + "}}]}}").Host.Certificates.ReadStore("S").Value[0].PrivateKey.State);

    [Theory]
    [InlineData("{\"address\":\"::\",\"port\":65536}")]
    [InlineData("{\"address\":\"::\",\"port\":-1}")]
    [InlineData("{\"address\":\"::\",\"port\":99999999999999999999}")]
    [InlineData("{\"address\":\"::\",\"port\":3389,\"protocol\":42}")]
    [InlineData("{\"address\":\"::\",\"port\":3389,\"processId\":\"4\"}")]
    [InlineData("42")]
    public void A_damaged_socket_does_not_make_the_listener_vanish(string socket) => Assert.Equal(
        ObservedState.Failed, HostSnapshot.Parse("{\"schemaVersion\":1,\"listeners\":[" + socket + "]}").Host.Sockets.ReadTcpListeners().State);

    [Fact]
    public void A_UDP_socket_is_no_listener_of_TCP() => Assert.Empty(
        HostSnapshot.Parse("{\"schemaVersion\":1,\"listeners\":[{\"protocol\":\"Udp\",\"address\":\"::\",\"port\":3389}]}").Host.Sockets.ReadTcpListeners().Value);

    [Theory]
    [InlineData("{\"type\":\"DWord\",\"value\":4294967296}")]
    [InlineData("{\"type\":\"DWord\",\"value\":-1}")]
    [InlineData("{\"type\":\"DWord\",\"value\":\"1\"}")]
    [InlineData("{\"type\":\"4\",\"value\":1}")]
    [InlineData("{\"type\":\"String\",\"value\":1}")]
    [InlineData("{\"type\":\"Binary\",\"value\":\"%%\"}")]
    [InlineData("{\"type\":\"MultiString\",\"value\":[null]}")]
    [InlineData("{\"value\":1}")]
    [InlineData("{\"absent\":false}")]
    [InlineData("null")]
    public void A_damaged_value_is_a_failed_read_and_no_value(string value) => Assert.Equal(
        ObservedState.Failed,
        HostSnapshot.Parse("{\"schemaVersion\":1,\"registry\":{\"HKLM\\\\A\":{\"values\":{\"x\":" + value + "}}}}").Host.Registry.ReadValue(@"HKLM\A", "x").State);

    private static List<ObservedState> States(IHost host) =>
    [
        host.Machine.Name.State,
        host.Registry.ReadValue(@"HKLM\A", "x").State,
        host.Registry.ReadSubkeys(@"HKLM\B").State,
        host.Registry.ReadSddl(@"HKLM\C").State,
        host.Services.Read("S").State,
        host.Files.ReadKind(@"C:\A").State,
        host.Files.ReadSddl(@"C:\A").State,
        host.Files.ReadEntries(@"C:\B").State,
        host.Certificates.ReadStore("S").State,
        host.Events.Read(new EventQuery("System", "Schannel", [1], 1)).State,
        host.Sockets.ReadTcpListeners().State,
        host.Sessions.Read().State,
        host.AccountRights.ReadHolders("SeX").State,
    ];
}
