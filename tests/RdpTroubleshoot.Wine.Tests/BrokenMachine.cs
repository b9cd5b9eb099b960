using System;
using System.Diagnostics;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;
using Microsoft.Win32;
using RdpTroubleshoot.Windows.Tests;
using Platform = RdpTroubleshoot.Windows.Tests.Platform;

namespace RdpTroubleshoot.WineTests;

/// <summary>A machine on which Remote Desktop is broken in known ways, and what the module says of it.</summary>
public sealed class BrokenMachine : IDisposable
{
    private const string TerminalServer = @"SYSTEM\CurrentControlSet\Control\Terminal Server";
    private readonly PlantedCertificate? certificate;

    public BrokenMachine()
    {
        if (!Platform.IsWine)
        {
            return;
        }

        Plant(TerminalServer, "fDenyTSConnections", 1);
        Plant(TerminalServer + @"\WinStations\RDP-Tcp", "PortNumber", 3389);
        Plant(TerminalServer + @"\WinStations\RDP-Tcp", "SecurityLayer", 5);
        Plant(@"SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services", "MinEncryptionLevel", 9);
        Plant(@"SOFTWARE\Microsoft\Cryptography", "MachineGuid", "9c0c12b6-3d6c-4f0e-9d1a-5b1f6f2f7a10");
        Plant(@"SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList", "ProgramData", @"C:\ProgramData");
        Run("sc.exe", @"create SessionEnv binPath= C:\windows\system32\svchost.exe start= disabled");
        certificate = PlantedCertificate.WithKey("Remote Desktop", "TSSecKeySet1", machine: true);
        Diagnosis = Test("Test-RdpHost");
        Snapshot = Test("Get-RdpSnapshot | Test-RdpHost");
    }

    /// <summary>What the live machine gave.</summary>
    public PSObject? Diagnosis { get; }

    /// <summary>What a snapshot of it gave.</summary>
    public PSObject? Snapshot { get; }

    public void Dispose() => certificate?.Dispose();

    private static PSObject Test(string command)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ExecutionPolicy = ExecutionPolicy.Bypass;
        using Runspace runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript("Import-Module $args[0] -ErrorAction Stop; " + command).AddArgument(Path.Combine(AppContext.BaseDirectory, "module", "RdpTroubleshoot.psd1"));
        var output = shell.Invoke();
        return output.Count == 1
            ? output[0]
            : throw new InvalidOperationException($"{command} gave {output.Count} objects: {string.Join("; ", shell.Streams.Error)}");
    }

    private static void Plant(string key, string name, object value)
    {
        using var machine = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64);
        using RegistryKey planted = machine.CreateSubKey(key);
        planted.SetValue(name, value);
    }

    private static void Run(string program, string arguments)
    {
        using Process process = Process.Start(program, arguments);
        if (!process.WaitForExit(60_000))
        {
            process.Kill();
            throw new TimeoutException(program);
        }
    }
}
