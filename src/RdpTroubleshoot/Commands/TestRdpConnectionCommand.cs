using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using RdpTroubleshoot.Binding;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Protocol.Probe;
using RdpTroubleshoot.Windows;
using RdpTroubleshoot.Windows.Sspi;

namespace RdpTroubleshoot.Commands;

/// <summary>Finds the stage at which a Remote Desktop connection fails, from outside: one diagnosis a target, as soon as it is known.</summary>
[Cmdlet(VerbsDiagnostic.Test, "RdpConnection")]
[OutputType(typeof(ConnectionDiagnosis), typeof(bool))]
public sealed class TestRdpConnectionCommand : RdpCommand
{
    private const int ActivityId = 2;
    private static readonly TimeSpan ProgressPause = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch sinceProgress = Stopwatch.StartNew();
    private readonly LogonGuard guard = new();
    private ProbeRuns? runs;
    private bool showsProgress;

    /// <summary>Names or addresses, each with a port where it is not the usual one: server:3390.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DNSHostName", "HostName", "Server", "Name", "Cn", "IPAddress", "PSComputerName")]
    [AllowEmptyString]
    [TargetNames]
    public string[] ComputerName { get; set; } = [];

    /// <summary>The TCP port of targets that name none.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [PortOrUsual]
    [ValidateRange(1, 65535)]
    public int Port { get; set; } = ProbeOptions.DefaultPort;

    /// <summary>Credentials for one logon up to the server's proof; the password is never delegated, and no session begins.</summary>
    [Parameter]
    [ValidateNotNull]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The longest that each single step waits, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, 120)]
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>How many targets are probed at the same time.</summary>
    [Parameter]
    [ValidateRange(1, 1024)]
    public int ThrottleLimit { get; set; } = 64;

    /// <summary>How many times to measure the path; 0 for not at all.</summary>
    [Parameter]
    [ValidateRange(0, 1000)]
    public int Count { get; set; }

    /// <summary>Offers each version of TLS by itself, and lists the suites of those that are taken: a connection each.</summary>
    [Parameter]
    public SwitchParameter EnumerateTls { get; set; }

    /// <summary>Tries RDP-UDP as well.</summary>
    [Parameter]
    public SwitchParameter Udp { get; set; }

    /// <summary>Begins a session where the server does not want NLA, to hear what it says; nobody logs on.</summary>
    [Parameter]
    public SwitchParameter OpenSession { get; set; }

    /// <summary>The user name in the connection request, by which load balancers choose a server.</summary>
    [Parameter]
    [ValidateLength(1, 64)]
    [ValidatePattern("^[!-~]+$")]
    public string Cookie { get; set; } = "";

    /// <summary>Answers only with true (nothing wrong, everything judged) or false, a target each.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => runs = new ProbeRuns(new StageProbe(Options()), Cancellation);

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (string name in ComputerName)
        {
            if (Target.Read(name, Port) is not Target target)
            {
                WriteError(Errors.TargetNotUnderstood(name));
                continue;
            }

            while (runs!.Open >= ThrottleLimit)
            {
                WriteNext(ProgressPause);
            }

            WriteVerbose($"Probing {target.Name} port {target.Port.ToString(CultureInfo.InvariantCulture)}");
            runs.Start(target);
            while (WriteNext(TimeSpan.Zero))
            {
                // As soon as it is known.
            }
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        while (runs!.Open > 0)
        {
            WriteNext(ProgressPause);
        }

        if (showsProgress)
        {
            WriteProgress(new ProgressRecord(ActivityId, "Probing Remote Desktop", "Done") { RecordType = ProgressRecordType.Completed });
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            runs?.Dispose();
            guard.Dispose();
        }

        base.Dispose(disposing);
    }

    private ProbeOptions Options() => new()
    {
        Limit = TimeSpan.FromSeconds(TimeoutSeconds),
        Credential = Credential is null || Credential == PSCredential.Empty ? null : Credential.GetNetworkCredential(),
        Guard = guard,

        // Windows has Kerberos and the policies of its own; elsewhere NTLM of our own.
        NewContext = LiveHost.IsSupported ? (target, credential) => new SspiContext("TERMSRV/" + target, credential) : null,
        Cookie = Cookie,
        EnumerateTls = EnumerateTls,
        Udp = Udp,
        OpenSession = OpenSession,
        LinkCount = Count,
    };

    /// <summary>Writes a result that is there; says whether one was.</summary>
    private bool WriteNext(TimeSpan wait)
    {
        ProbeResult? result = runs!.Take(wait);
        ShowProgress();
        if (result is null)
        {
            return false;
        }

        if (result.Diagnosis is null)
        {
            WriteError(Errors.ProbeFailed(result.Target.Name, result.Failure!));
        }
        else
        {
            WriteVerbose($"{result.Diagnosis.Observation}: {result.Diagnosis.Verdict}" + (result.Diagnosis.Stage is ConnectionStage stage ? $" at stage {stage}" : ""));
            WriteObject(Quiet ? result.Diagnosis.IsHealthy : result.Diagnosis);
        }

        return true;
    }

    private void ShowProgress()
    {
        if (sinceProgress.Elapsed < ProgressPause)
        {
            return;
        }

        sinceProgress.Restart();
        showsProgress = true;
        string status = $"{runs!.Taken} done, {runs.Open} under way";
        WriteProgress(new ProgressRecord(ActivityId, "Probing Remote Desktop", status) { PercentComplete = 100 * runs.Taken / Math.Max(1, runs.Taken + runs.Open) });
    }
}
