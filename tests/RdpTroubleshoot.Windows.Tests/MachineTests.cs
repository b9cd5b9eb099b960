using System;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

public class MachineTests
{
    private readonly IMachinePort machine = new LiveHost().Machine;

    [OnWindowsFact]
    public void The_report_names_the_machine_and_its_Windows()
    {
        Assert.Equal(Environment.MachineName, machine.Name.Value);
        Assert.Equal(Environment.OSVersion.Version.Build, machine.Build.Value);
        Assert.Contains("Windows", machine.Product.Value, StringComparison.Ordinal);
        Assert.Matches("(Workstation|Server|Controller)$", machine.Role.Value);
    }

    [OnWindowsFact]
    public void The_Windows_folder_is_a_full_path() => Assert.Matches(@"^[A-Z]:\\[^\\]+$", machine.SystemRoot.Value);

    [OnWindowsFact]
    public void Who_reads_is_a_SID_and_never_a_name() => Assert.Matches(@"^S-1-5-\d+", machine.Identity.Value);

    [OnWindowsFact]
    public void Elevation_is_told() => Assert.Equal(Environment.IsPrivilegedProcess, machine.Elevated.Value);

    [OnWindowsFact]
    public void The_clock_is_in_UTC()
    {
        Assert.Equal(DateTimeKind.Utc, machine.Clock.Value.Kind);
        Assert.InRange(machine.Clock.Value, DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddMinutes(1));
    }

    [OnWindowsFact]
    public void Backup_privilege_is_lent_and_given_back()
    {
        string before = machine.Identity.Value;
        using (var scope = new PrivilegeScope(PrivilegeScope.Backup))
        {
            Assert.Equal(machine.Elevated.Value, scope.IsEnabled);
            Assert.Equal(before, CurrentToken.UserSid());
            using var inner = new PrivilegeScope(PrivilegeScope.Backup);
            Assert.Equal(scope.IsEnabled, inner.IsEnabled);
        }

        Assert.Equal(before, CurrentToken.UserSid());
    }

    [OnWindowsFact]
    public void A_privilege_that_nobody_has_is_simply_not_enabled()
    {
        using var scope = new PrivilegeScope("SeNoSuchPrivilege");
        Assert.False(scope.IsEnabled);
    }
}
