using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Repairs.Running;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Tests.Repairs.Running;

/// <summary>A recorded machine with several faults, the plans that mend them, and everything that a run needs.</summary>
internal sealed class Bench : IRepairObserver
{
    public const string Backup = @"C:\ProgramData\RdpTroubleshoot\Repairs\1\old.key";
    public const string OldKey = HealthyHost.MachineKeys + @"\0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f6_" + HealthyHost.MachineGuid;
    public const string Administrator = "S-1-5-21-1-2-3-500";
    private const string WeakKeySddl = "O:SYG:SYD:PAI(A;;FA;;;SY)";
    private const string WeakKeyRights = "O:SYG:SYD:PAI(A;CI;KA;;;BA)";
    private const string KeyRights = "O:SYG:SYD:PAI(A;CI;KA;;;SY)(A;CI;KA;;;BA)(A;CI;KR;;;BU)";
    private int runs;

    public Bench()
    {
        Snapshot = HealthyHost.Create();
        Host.SetSddl(HealthyHost.KeyFile, WeakKeySddl);
        Host.Registry.RecordSddl(RegistryPaths.WinStations, Observed.Present(WeakKeyRights));
        Host.SetDWord(RegistryPaths.TerminalServer, "fDenyTSConnections", 1);
        Host.SetDWord(RegistryPaths.RdpTcp, "SecurityLayer", 7);
        Host.Set(RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash", RegistryValue.Binary([1, 2, 3]));
        Host.SwitchOff(FirewallFacts.BuiltInTcp);
        Host.Disable("SessionEnv");
        Host.Change("TermService", entry => entry with { Account = "LocalSystem" });
        Host.Files.RecordKind(OldKey, Observed.Present(FileKind.File));
        Host.Files.RecordEntries(HealthyHost.MachineKeys, Host.Files.ReadEntries(HealthyHost.MachineKeys).Select<IReadOnlyList<string>>(
            names => [OldKey.Substring(HealthyHost.MachineKeys.Length + 1), .. names]));
        Host.Files.RecordKind(Backup, Observed.Absent<FileKind>());
        Host.Certificates.Record(CertificateFacts.SelfSignedStorePath, HealthyHost.Present(
            TestCertificate.SelfSignedExpired.With(HealthyHost.SelfSignedKey), TestCertificate.SelfSigned.With(HealthyHost.SelfSignedKey)));
        Journal = new MemoryJournal(Faults);
        Editor = new RecordedEditor(Host, Faults);
        Original = Text;
    }

    public HostSnapshot Snapshot { get; }

    public RecordedHost Host => Snapshot.Host;

    public WriteFaults Faults { get; } = new();

    public MemoryJournal Journal { get; }

    public IHostEditor Editor { get; set; }

    public string Original { get; }

    public string Text => Snapshot.ToJson();

    public Func<IReadOnlyList<Finding>> Judge { get; set; } = () => [];

    public Func<Change, bool> Answer { get; set; } = _ => true;

    public Action<RepairProgress> OnReport { get; set; } = _ => { };

    public List<Change> Asked { get; } = [];

    public List<TimeSpan> Waits { get; } = [];

    public Action OnWait { get; set; } = () => { };

    public RepairEnvironment Environment => new()
    {
        Read = () => Host,
        Editor = Editor,
        Journal = Journal,
        Judge = () => Judge(),
        Observer = this,
        Clock = () => HealthyHost.Clock,
        Wait = time =>
        {
            Waits.Add(time);
            OnWait();
        },
    };

    public CancellationToken Token { get; set; }

    public string LastId => Journal.ReadIds().Value[^1];

    public bool Confirm(Change change)
    {
        Asked.Add(change);
        return Answer(change);
    }

    public void Report(RepairProgress progress) => OnReport(progress);

    public IReadOnlyList<RepairResult> Run(IReadOnlyList<RepairPlan> plans) =>
        new RepairRunner(Environment).Run(plans, Header(++runs), Token);

    public IReadOnlyList<RepairResult> Run() => Run(Plans());

    public IReadOnlyList<UndoResult> Undo(bool force = false) => Undo(LastId, force);

    public IReadOnlyList<UndoResult> Undo(string id, bool force = false) => new RepairUndo(Environment).Undo(RepairRecord.Read(Journal, id).Value, Administrator, force, Token);

    /// <summary>The plans that are left for the machine as it is now.</summary>
    public IReadOnlyList<RepairPlan> Plans()
    {
        List<Change> rights = Left(KeyFileRights(), WinStationsRights());
        List<Change> settings = Left(DenyOff(), Layer(), Unpinned(), NewValue(), RuleOn(), NewRule());
        List<Change> certificate = Left(Removal(), OldKeyMoved());
        List<Change> services = Left(SessionEnvManual(), Account());
        bool restart = services.Count + certificate.Count > 0 || Stops("UmRdpService", "TermService", "SessionEnv").Exists(stop => stop.Compare(Host) == ChangeState.After);
        List<Change> restarts = restart ? [.. Left([.. Stops("UmRdpService", "TermService")]), .. Starts("SessionEnv", "TermService", "UmRdpService")] : [];
        return [Plan("FIX1", [.. rights]), Plan("FIX2", [.. settings]), Plan("FIX3", [.. certificate]), Plan("FIX4", [.. services, .. restarts])];
    }

    public static RepairPlan Plan(string id, params Change[] changes) => new()
    {
        Repair = new RepairInfo(id, "test") { Cmdlet = "Repair-Test", Phase = RepairPhase.Settings, Fixes = ["RDP" + id.Substring(3)], Why = "test" },
        Changes = changes,
        Refusals = [],
    };

    public static Finding Finding(string id, Outcome outcome) => new() { CheckId = id, Outcome = outcome, Summary = id + " is " + outcome };

    public static RegistryValueChange DenyOff() => Value(RegistryPaths.TerminalServer, "fDenyTSConnections", RegistryValue.DWord(1), RegistryValue.DWord(0));

    public static RegistryValueChange Layer() => Value(RegistryPaths.RdpTcp, "SecurityLayer", RegistryValue.DWord(7), RegistryValue.DWord(2));

    public static RegistryValueChange Unpinned() => Value(RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash", RegistryValue.Binary([1, 2, 3]), null);

    public static RegistryValueChange NewValue() => Value(RegistryPaths.TerminalServer, "TSServerDrainMode", null, RegistryValue.DWord(0));

    public static ServiceStartChange SessionEnvManual() => new() { Why = "w", Service = "SessionEnv", Old = ServiceStart.Disabled, New = ServiceStart.Manual };

    public static ServiceAccountChange Account() => new() { Why = "w", Service = "TermService", Old = "LocalSystem", New = @"NT AUTHORITY\NetworkService" };

    public static SecurityChange KeyFileRights() => new() { Why = "w", IsRegistry = false, Path = HealthyHost.KeyFile, Old = WeakKeySddl, New = HealthyHost.KeySddl };

    public static SecurityChange WinStationsRights() => new() { Why = "w", IsRegistry = true, Path = RegistryPaths.WinStations, Old = WeakKeyRights, New = KeyRights };

    public static FileMoveChange OldKeyMoved() => new() { Why = "w", From = OldKey, To = Backup };

    public static FirewallRuleChange RuleOn() => new() { Why = "w", Rule = FirewallFacts.BuiltInTcp, Old = RecordedFirewall.TcpRule.Replace("Active=TRUE", "Active=FALSE"), New = RecordedFirewall.TcpRule };

    public static FirewallRuleChange NewRule() =>
        new() { Why = "w", Rule = "RdpTroubleshoot-In-TCP-3390", Old = null, New = FirewallRuleText.Allowing("RdpTroubleshoot-In-TCP-3390", FirewallRule.Tcp, 3390, FirewallProfiles.Domain | FirewallProfiles.Private) };

    public static List<Change> Stops(params string[] services) =>
        [.. services.Select(service => new ServiceStateChange { Why = "w", Impact = ChangeImpact.DropsSessions, Service = service, Start = false })];

    public static List<Change> Starts(params string[] services) => [.. services.Select(service => new ServiceStateChange { Why = "w", Service = service, Start = true })];

    public CertificateRemoval Removal() => new()
    {
        Why = "w",
        Store = CertificateFacts.SelfSignedStorePath,
        Thumbprint = TestCertificate.SelfSignedExpired.Thumbprint,
        Serialized = Editor.SerializeCertificate(CertificateFacts.SelfSignedStorePath, TestCertificate.SelfSignedExpired.Thumbprint).ValueOr(null) ?? [],
    };

    private static RegistryValueChange Value(string key, string name, RegistryValue? old, RegistryValue? to) => new() { Why = "w", Key = key, Name = name, Old = old, New = to };

    private static JournalHeader Header(int run) => new()
    {
        Id = JournalId.Of(HealthyHost.Clock, (uint)run),
        StartedAt = HealthyHost.Clock,
        ComputerName = "VM01",
        ModuleVersion = "0.1.0",
        Identity = Administrator,
        Repairs = [],
    };

    private List<Change> Left(params Change[] changes) => [.. changes.Where(change => change.Compare(Host) == ChangeState.Before)];
}
