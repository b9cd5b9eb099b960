using System;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Machine;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

public class AnywhereTests
{
    [Fact]
    public void Whether_a_live_host_is_possible_can_be_asked_anywhere() => Assert.Equal(OperatingSystem.IsWindows(), LiveHost.IsSupported);

    [WithoutWindowsFact]
    public void Without_Windows_reads_fail_and_nothing_looks_absent()
    {
        var host = new LiveHost();
        Assert.Equal(ObservedState.Failed, host.Registry.ReadValue(@"HKLM\SOFTWARE\Microsoft", "x").State);
        Assert.Equal(ObservedState.Failed, host.Registry.ReadValues(@"HKLM\SOFTWARE\Microsoft").State);
        Assert.Equal(ObservedState.Failed, host.Firewall.ReadActiveProfiles().State);
        Assert.Equal(ObservedState.Failed, host.Services.Read("TermService").State);
        Assert.Equal(ObservedState.Failed, host.Files.ReadKind(@"C:\Windows").State);
        Assert.Equal(ObservedState.Failed, host.Certificates.ReadStore(@"LocalMachine\Remote Desktop").State);
        Assert.Equal(ObservedState.Failed, host.Events.Read(new EventQuery("System", "Schannel", [36870], 7)).State);
        Assert.Equal(ObservedState.Failed, host.Sockets.ReadTcpListeners().State);
        Assert.Equal(ObservedState.Failed, host.Sessions.Read().State);
        Assert.Equal(ObservedState.Failed, host.AccountRights.ReadHolders("SeNetworkLogonRight").State);
        Assert.Equal(ObservedState.Failed, host.Machine.Build.State);
        Assert.Equal(ObservedState.Failed, host.Machine.Elevated.State);
    }

    [Fact]
    public void A_limit_that_could_not_be_kept_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LiveHost(TimeSpan.Zero, CancellationToken.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LiveHost(Timeout.InfiniteTimeSpan, CancellationToken.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LiveHost(TimeSpan.MaxValue, CancellationToken.None));
    }

    [Theory]
    [InlineData("Windows 10 Pro", 22631, "Windows 11 Pro")]
    [InlineData("Windows 10 Pro", 19045, "Windows 10 Pro")]
    [InlineData("Windows Server 2022 Datacenter", 20348, "Windows Server 2022 Datacenter")]
    [InlineData("Windows Server 2025 Standard", 26100, "Windows Server 2025 Standard")]
    public void Windows_11_is_not_called_Windows_10(string stored, long build, string shown) => Assert.Equal(shown, ProductName.Of(stored, build));
}
