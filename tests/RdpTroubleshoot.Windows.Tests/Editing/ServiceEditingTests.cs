using System;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Editing;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests.Editing;

public class ServiceEditingTests
{
    private const string Binary = @"C:\windows\system32\svchost.exe -k RdpTroubleshootTests";
    private readonly LiveHost host = new();
    private readonly LiveEditor editor = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10));

    [OnWindowsFact]
    public void A_start_type_is_set_and_nothing_else_of_the_service_changes()
    {
        using var planted = new PlantedService(Binary, 3, null);
        Assert.All([ServiceStart.Disabled, ServiceStart.Automatic, ServiceStart.Manual], start =>
        {
            Done(editor.SetServiceStart(planted.Name, start));
            ServiceEntry service = host.Services.Read(planted.Name).Value;
            Assert.Equal(start, service.StartType);
            Assert.Equal(Binary, service.BinaryPath);
            Assert.Equal("LocalSystem", service.Account);
        });
    }

    [OnWindowsFact]
    public void The_account_of_a_service_is_set_and_set_back()
    {
        using var planted = new PlantedService(Binary, 3, null);
        Done(editor.SetServiceAccount(planted.Name, @"NT Authority\NetworkService"));
        Assert.Equal(@"NT AUTHORITY\NetworkService", host.Services.Read(planted.Name).Value.Account, ignoreCase: true);
        Done(editor.SetServiceAccount(planted.Name, "LocalSystem"));
        Assert.Equal("LocalSystem", host.Services.Read(planted.Name).Value.Account);
    }

    [OnWineFact]
    public void The_remote_desktop_service_starts_and_stops_and_is_waited_for()
    {
        Done(editor.StartService("TermService"));
        Assert.Equal(ServiceState.Running, host.Services.Read("TermService").Value.State);
        Done(editor.StartService("TermService"));
        Done(editor.StopService("TermService"));
        Assert.Equal(ServiceState.Stopped, host.Services.Read("TermService").Value.State);
        Done(editor.StopService("TermService"));
    }

    [OnWindowsFact]
    public void A_service_whose_program_is_missing_does_not_start_and_says_so()
    {
        using var planted = new PlantedService(@"C:\RdpTroubleshootTests\none.exe", 3, null);
        EditResult result = editor.StartService(planted.Name);
        Assert.False(result.IsDone);
        Assert.NotNull(result.Code);
        Assert.StartsWith("service " + planted.Name + ": ", result.Why, StringComparison.Ordinal);
        Assert.Equal(ServiceState.Stopped, host.Services.Read(planted.Name).Value.State);
    }

    [OnWindowsFact]
    public void A_disabled_service_does_not_start_and_the_words_say_why()
    {
        using var planted = new PlantedService(Binary, 4, null);
        EditResult result = editor.StartService(planted.Name);
        Assert.Equal(1058u, result.Code);
        Assert.Contains("disabled", result.Why, StringComparison.Ordinal);
    }

    [OnWindowsFact]
    public void A_service_that_is_not_installed_is_named_in_words()
    {
        Assert.Equal(1060u, editor.StartService("RdpTroubleshootNoSuchService").Code);
        Assert.Equal(1060u, editor.StopService("RdpTroubleshootNoSuchService").Code);
        Assert.Contains("there is no such service", editor.SetServiceStart("RdpTroubleshootNoSuchService", ServiceStart.Manual).Why, StringComparison.Ordinal);
    }

    private static void Done(EditResult result) => Assert.True(result.IsDone, result.Why);
}
