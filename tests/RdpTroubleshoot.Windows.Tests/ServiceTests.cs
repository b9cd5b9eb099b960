using System.Runtime.InteropServices;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

public class ServiceTests
{
    private readonly LiveHost host = new();

    [OnWindowsFact]
    public void A_service_that_is_not_installed_is_absent()
    {
        Observed<ServiceEntry> read = host.Services.Read("RdpTroubleshootNoSuchService");
        Assert.Equal(ObservedState.Absent, read.State);
        Assert.Equal("service RdpTroubleshootNoSuchService", read.Source);
    }

    [OnWindowsFact]
    public void A_name_that_no_service_can_have_is_no_service()
    {
        Assert.NotEqual(ObservedState.Present, host.Services.Read(@"a\b").State);
    }

    [OnWindowsFact]
    public void A_stopped_service_is_described_as_it_was_configured()
    {
        using var planted = new PlantedService(@"%SystemRoot%\System32\svchost.exe -k tests", 3, null);
        ServiceEntry service = host.Services.Read(planted.Name).Value;
        Assert.Equal(ServiceState.Stopped, service.State);
        Assert.Equal(ServiceStart.Manual, service.StartType);
        Assert.Equal("LocalSystem", service.Account);
        Assert.Equal(@"%SystemRoot%\System32\svchost.exe -k tests", service.BinaryPath);
        Assert.Equal(0, service.ProcessId);
        Assert.Empty(service.DependsOn);
    }

    [OnRealWindowsFact("wine keeps the dependencies of a service to itself")]
    public void The_services_and_groups_that_a_service_depends_on_are_listed()
    {
        using var planted = new PlantedService(@"C:\x.exe", 3, "RPCSS\0+NetworkProvider\0\0");
        Assert.Equal(["RPCSS", "+NetworkProvider"], host.Services.Read(planted.Name).Value.DependsOn);
    }

    [Theory]
    [InlineData("RPCSS\0LanmanWorkstation\0\0", new[] { "RPCSS", "LanmanWorkstation" })]
    [InlineData("\0", new string[0])]
    public void Dependencies_are_read_up_to_the_empty_one(string stored, string[] names)
    {
        nint at = Marshal.StringToHGlobalUni(stored);
        Assert.Equal(names, TextList.At(at));
        Marshal.FreeHGlobal(at);
        Assert.Empty(TextList.At(0));
    }

    [OnWindowsFact]
    public void A_disabled_service_is_seen_as_disabled()
    {
        using var planted = new PlantedService(@"C:\x.exe", 4, null);
        Assert.Equal(ServiceStart.Disabled, host.Services.Read(planted.Name).Value.StartType);
    }

    [OnRealWindowsFact("wine may not have started it yet")]
    public void A_running_service_has_a_process()
    {
        ServiceEntry service = host.Services.Read("RpcSs").Value;
        Assert.Equal(ServiceState.Running, service.State);
        Assert.InRange(service.ProcessId, 1, uint.MaxValue);
    }

    [OnWindowsFact]
    public void The_remote_desktop_service_is_found()
    {
        ServiceEntry service = host.Services.Read("TermService").Value;
        Assert.NotEqual(ServiceState.Unknown, service.State);
        Assert.NotEqual("", service.BinaryPath);
    }
}
