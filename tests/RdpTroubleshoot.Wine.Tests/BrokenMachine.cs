using System;
using System.Collections.ObjectModel;
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
        RunScript();
    }

    /// <summary>What the live machine gave.</summary>
    public PSObject? Diagnosis { get; }

    /// <summary>What a snapshot of it gave.</summary>
    public PSObject? Snapshot { get; }

    /// <summary>What the script of <c>New-RdpScript</c> put out: text, as Run Command gives it back.</summary>
    public string ScriptOutput { get; private set; } = "";

    /// <summary>What <c>ConvertFrom-RdpScriptOutput</c> made of it.</summary>
    public PSObject? FromScript { get; private set; }

    public void Dispose() => certificate?.Dispose();

    /// <summary>Makes the script with the module, runs it as a text in an engine that does not know the module, and reads what it put out.</summary>
    private void RunScript()
    {
        string script = Path.Combine(Path.GetTempPath(), "rdp.ps1");
        _ = Test($"New-RdpScript '{script}' -Force -PassThru");
        ScriptOutput = Join(Invoke(File.ReadAllText(script)));
        string kept = Path.Combine(Path.GetTempPath(), "script-output.txt");
        File.WriteAllText(kept, ScriptOutput);
        FromScript = Test($"[IO.File]::ReadAllText('{kept}') | ConvertFrom-RdpScriptOutput");
    }

    private static string Join(Collection<PSObject> lines) => string.Join("\n", lines);

    private static PSObject Test(string command)
    {
        Collection<PSObject> output = Invoke(
            "Import-Module $args[0] -ErrorAction Stop; " + command, Path.Combine(AppContext.BaseDirectory, "module", "RdpTroubleshoot.psd1"));
        return output.Count == 1 ? output[0] : throw new InvalidOperationException($"{command} gave {output.Count} objects: {Join(output)}");
    }

    private static Collection<PSObject> Invoke(string text, params string[] arguments)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ExecutionPolicy = ExecutionPolicy.Bypass;
        using Runspace runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript(text);
        foreach (string argument in arguments)
        {
            shell.AddArgument(argument);
        }

        Collection<PSObject> output = shell.Invoke();
        return shell.Streams.Error.Count == 0 || output.Count > 0 ? output : throw new InvalidOperationException(string.Join("; ", shell.Streams.Error));
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
