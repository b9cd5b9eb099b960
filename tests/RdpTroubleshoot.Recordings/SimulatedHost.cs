using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>
/// A recorded host that behaves: what is changed has the effects that were measured on builds 9600 to 26100 (Azure/repair-script-library,
/// win-fix-rdp-certificate.ps1) or are told by third-party analysis of sessenv.dll. SessionEnv looks at the certificate when it starts,
/// TermService starts or does not, listens and shows a certificate.
/// </summary>
public sealed class SimulatedHost : IHostEditor
{
    private readonly RecordedEditor editor;
    private readonly SimulatedListener listener;
    private readonly SimulatedSessionEnv sessionEnv;

    /// <summary>A host that behaves.</summary>
    /// <param name="host">The recording; it is changed.</param>
    /// <param name="faults">What happens to the process that writes; left out, nothing does.</param>
    public SimulatedHost(RecordedHost host, WriteFaults? faults = null)
    {
        Host = host;
        editor = new RecordedEditor(host, faults);
        listener = new SimulatedListener(host);
        sessionEnv = new SimulatedSessionEnv(host);
    }

    /// <summary>The recording as it stands.</summary>
    public RecordedHost Host { get; }

    /// <summary>Whether SessionEnv goes on to TSSecKeySet2 to 9 where it cannot delete a key: some builds do, others give up.</summary>
    public bool TriesNextContainer
    {
        get => sessionEnv.TriesNextContainer;
        set => sessionEnv.TriesNextContainer = value;
    }

    /// <summary>The computer restarts: what is read at its start is read.</summary>
    public void RestartComputer()
    {
        listener.RestartComputer();
        StopService("UmRdpService");
        StopService("TermService");
        StopService("SessionEnv");
        StartService("TermService");
    }

    /// <inheritdoc/>
    public EditResult SetRegistryValue(string key, string name, RegistryValue? value)
    {
        EditResult set = editor.SetRegistryValue(key, name, value);
        if (set.IsDone && name == "fDenyTSConnections")
        {
            listener.Switched();
        }

        return set;
    }

    /// <inheritdoc/>
    public EditResult SetRegistrySddl(string key, string sddl) => editor.SetRegistrySddl(key, sddl);

    /// <inheritdoc/>
    public EditResult SetFileSddl(string path, string sddl) => Listening(editor.SetFileSddl(path, sddl));

    /// <inheritdoc/>
    public EditResult MoveFile(string from, string to) => editor.MoveFile(from, to);

    /// <inheritdoc/>
    public EditResult SetServiceStart(string service, ServiceStart start) => editor.SetServiceStart(service, start);

    /// <inheritdoc/>
    public EditResult SetServiceAccount(string service, string account) => editor.SetServiceAccount(service, account);

    /// <inheritdoc/>
    public EditResult StartService(string service)
    {
        if (SimulatedServices.WhyNot(Host, service) is EditResult failure)
        {
            return failure;
        }

        bool ran = Host.Services.Read(service) is { IsPresent: true } before && before.Value.State == ServiceState.Running;
        EditResult started = editor.StartService(service);
        if (started.IsDone && !ran)
        {
            Started(service);
        }

        return started;
    }

    /// <inheritdoc/>
    public EditResult StopService(string service)
    {
        EditResult stopped = editor.StopService(service);
        if (stopped.IsDone && service == "TermService")
        {
            listener.Close();
        }

        return stopped;
    }

    /// <inheritdoc/>
    public EditResult SetFirewallRule(string rule, string? expected, string? text) =>
        Host.Services.Read("mpssvc") is { IsPresent: true } service && service.Value.State == ServiceState.Running
            ? editor.SetFirewallRule(rule, expected, text)
            : EditResult.Failed("the firewall's service does not run", RecordedErrors.NotRegistered);

    /// <inheritdoc/>
    public Observed<IReadOnlyList<byte>> SerializeCertificate(string store, string thumbprint) => editor.SerializeCertificate(store, thumbprint);

    /// <inheritdoc/>
    public EditResult DeleteCertificate(string store, string thumbprint) => editor.DeleteCertificate(store, thumbprint);

    /// <inheritdoc/>
    public EditResult AddCertificate(string store, IReadOnlyList<byte> serialized) => editor.AddCertificate(store, serialized);

    private void Started(string service)
    {
        switch (service)
        {
            case "SessionEnv":
                sessionEnv.Start();
                break;
            case "KeyIso":
                SimulatedServices.KeysOpen(Host);
                listener.KeyChanged();
                break;
            case "TermService":
                foreach (string other in SimulatedServices.StartedAlong(Host))
                {
                    StartService(other);
                }

                listener.Open();
                break;
        }
    }

    /// <summary>TermService opens the key for each handshake: rights count at once.</summary>
    private EditResult Listening(EditResult result)
    {
        listener.KeyChanged();
        return result;
    }
}
