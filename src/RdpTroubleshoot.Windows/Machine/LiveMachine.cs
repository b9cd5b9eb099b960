using System;
using System.Globalization;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Machine;

/// <summary>Facts about the running machine and about who reads it.</summary>
internal sealed class LiveMachine : IMachinePort
{
    private const string CurrentVersion = @"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion";

    /// <summary>DSROLE_MACHINE_ROLE (dsrole.h) by the names of Win32_ComputerSystem.DomainRole.</summary>
    private static readonly string[] Roles =
        ["StandaloneWorkstation", "MemberWorkstation", "StandaloneServer", "MemberServer", "BackupDomainController", "PrimaryDomainController"];

    private readonly TimedRead timed;
    private readonly IRegistryPort registry;

    public LiveMachine(TimedRead timed, IRegistryPort registry)
    {
        this.timed = timed;
        this.registry = registry;
    }

    /// <inheritdoc/>
    public Observed<string> Name => timed.Value("machine name", () => Environment.MachineName);

    /// <inheritdoc/>
    public Observed<long> Build => timed.Value("machine build", () => (long)WindowsVersion.Build());

    /// <inheritdoc/>
    public Observed<string> Product => registry.ReadValue(CurrentVersion, "ProductName")
        .Select(name => ProductName.Of(name.Text ?? "", Build.ValueOr(0)))
        .From("machine product");

    /// <inheritdoc/>
    public Observed<string> Role => timed.Value("machine role", () => RoleName(DomainRole.Read()));

    /// <inheritdoc/>
    public Observed<string> SystemRoot => timed.Value("machine systemRoot", WindowsFolder.Read);

    /// <inheritdoc/>
    public Observed<string> Identity => timed.Value("machine identity", CurrentToken.UserSid);

    /// <inheritdoc/>
    public Observed<bool> Elevated => timed.Value("machine elevated", CurrentToken.ReadElevation);

    /// <inheritdoc/>
    public Observed<DateTime> Clock => timed.Value("clock", () => DateTime.UtcNow);

    private static string RoleName(int role) => role >= 0 && role < Roles.Length
        ? Roles[role]
        : throw new UnreadableException("its role is none of the known ones: " + role.ToString(CultureInfo.InvariantCulture));
}
