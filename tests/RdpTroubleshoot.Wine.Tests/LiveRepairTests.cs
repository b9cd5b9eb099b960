using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.PowerShell;
using Microsoft.Win32;
using RdpTroubleshoot.Repairs.Running;
using RdpTroubleshoot.Windows.Tests;
using Xunit;
using Platform = RdpTroubleshoot.Windows.Tests.Platform;

namespace RdpTroubleshoot.WineTests;

/// <summary>
/// Repairs and their undo over the real registry, service control manager and certificate store, by the cmdlets. Each runs in a process of
/// its own only (<c>-explicit on -method ...</c>): started one after the other in one, wine's service control manager stays locked.
/// </summary>
[Collection(nameof(BrokenMachine))]
public sealed class LiveRepairTests : IDisposable
{
    private const string TerminalServer = @"SYSTEM\CurrentControlSet\Control\Terminal Server";
    private const string Listener = TerminalServer + @"\WinStations\RDP-Tcp";
    private const string Services = @"SYSTEM\CurrentControlSet\Services\";
    private const string TermService = Services + "TermService";
    private const string Undo = "Get-RdpRepair | Undo-RdpRepair -Confirm:$false -Force";
    private readonly WineMachine? machine;
    private readonly Runspace? runspace;
    private readonly Stack<Action> restores = new();

    public LiveRepairTests()
    {
        Assert.SkipUnless(Platform.IsWine, "changes the machine's settings: only under wine");
        machine = new WineMachine();
        var state = InitialSessionState.CreateDefault2();
        state.ExecutionPolicy = ExecutionPolicy.Bypass;
        runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        Run("Import-Module '" + Path.Combine(AppContext.BaseDirectory, "module", "RdpTroubleshoot.psd1") + "' -ErrorAction Stop");
        Set(Listener, "PortNumber", 3389);
        Set(Services + @"SessionEnv\Parameters", "ServiceDll", @"%SystemRoot%\System32\SessEnv.dll", RegistryValueKind.ExpandString);
        Set(TermService + @"\Parameters", "ServiceDll", @"%SystemRoot%\System32\termsrv.dll", RegistryValueKind.ExpandString);
        restores.Push(() => Program("sc.exe", "config TermService start= demand"));
    }

    public void Dispose()
    {
        runspace?.Dispose();
        machine?.Dispose();
        foreach (Action restore in restores)
        {
            restore();
        }
    }

    [Fact(Explicit = true)]
    public void The_listener_is_switched_on_and_its_settings_made_legal_and_undone()
    {
        Set(TerminalServer, "fDenyTSConnections", 1);
        Set(Listener, "SecurityLayer", 5);
        Set(TerminalServer + @"\WinStations", "SelfSignedCertStore", "Remote Desktop");
        List<object> results = Run("Repair-RdpListener -Confirm:$false -Force");
        Assert.Equal(0, Get(TerminalServer, "fDenyTSConnections"));
        Assert.Equal(2, Get(Listener, "SecurityLayer"));
        Assert.DoesNotContain(results.Cast<RepairResult>(), result => result.Outcome is RepairOutcome.Failed or RepairOutcome.RolledBack);
        AllUndone(Run(Undo));
        Assert.Equal(1, Get(TerminalServer, "fDenyTSConnections"));
        Assert.Equal(5, Get(Listener, "SecurityLayer"));
    }

    [Fact(Explicit = true)]
    public void A_disabled_service_runs_again_and_is_disabled_and_stopped_after_undo()
    {
        Set(TerminalServer, "fDenyTSConnections", 0);
        Program("sc.exe", "stop TermService");
        Program("sc.exe", "config TermService start= disabled");
        List<object> results = Run("Repair-RdpService -Confirm:$false -Force");
        Assert.True(Service() == "Manual Running", string.Join("; ", results));
        AllUndone(Run(Undo));
        Assert.Equal("Disabled Stopped", Service());
    }

    [Fact(Explicit = true)]
    public void A_useless_certificate_is_taken_away_and_comes_back()
    {
        restores.Push(() => Program("sc.exe", @"config SessionEnv binPath= C:\windows\system32\svchost.exe start= disabled"));
        Program("sc.exe", @"create SessionEnv binPath= C:\windows\system32\termsv.exe start= demand");
        Program("sc.exe", @"config SessionEnv binPath= C:\windows\system32\termsv.exe start= demand");
        using var planted = PlantedCertificate.WithKey("Remote Desktop", "NoSuchContainer", machine: true);
        string thumbprint = X509CertificateLoader.LoadCertificate(planted.Der).Thumbprint;
        Set(TerminalServer + @"\WinStations", "SelfSignedCertificate", Convert.FromHexString(thumbprint));
        Set(TerminalServer + @"\WinStations", "SelfSignedCertStore", "Remote Desktop");
        List<object> results = Run("Reset-RdpSelfSignedCert -Confirm:$false -Force");
        Assert.False(Has(thumbprint), string.Join("; ", results.Cast<RepairResult>().Select(result => result.ToString())));
        AllUndone(Run(Undo));
        Assert.True(Has(thumbprint));
    }

    private static void AllUndone(List<object> results)
    {
        Assert.NotEmpty(results);
        Assert.All(results.Cast<UndoResult>(), result => Assert.True(result.IsUndone, result.ToString()));
    }

    private List<object> Run(string command)
    {
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript(command);
        List<object> output = [.. shell.Invoke().Select(one => one.BaseObject)];
        Assert.True(shell.Streams.Error.Count == 0, string.Join("; ", shell.Streams.Error));
        return output;
    }

    private static bool Has(string thumbprint)
    {
        using var store = new X509Store("Remote Desktop", StoreLocation.LocalMachine);
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates.Any(one => one.Thumbprint == thumbprint);
    }

    private string Service()
    {
        string json = Run("(Get-RdpSnapshot).Json").Cast<string>().Single();
        JsonNode service = JsonNode.Parse(json)!["services"]!["TermService"]!;
        return $"{service["startType"]} {service["state"]}";
    }

    private void Set(string key, string name, object value, RegistryValueKind kind = RegistryValueKind.Unknown)
    {
        object? before = Get(key, name);
        restores.Push(() => Write(key, planted =>
        {
            if (before is null)
            {
                planted.DeleteValue(name, throwOnMissingValue: false);
            }
            else
            {
                planted.SetValue(name, before);
            }
        }));
        Write(key, planted => planted.SetValue(name, value, kind));
    }

    private static void Write(string key, Action<RegistryKey> write)
    {
        using RegistryKey machine = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64);
        using RegistryKey planted = machine.CreateSubKey(key);
        write(planted);
    }

    private static object? Get(string key, string name)
    {
        using RegistryKey machine = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64);
        using RegistryKey? read = machine.OpenSubKey(key);
        return read?.GetValue(name);
    }

    private static void Program(string program, string arguments)
    {
        using Process process = Process.Start(program, arguments);
        if (!process.WaitForExit(60_000))
        {
            process.Kill();
            throw new TimeoutException(program);
        }
    }
}
