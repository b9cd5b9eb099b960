using System;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>Facts about the machine as a whole.</summary>
public sealed class MachineFacts
{
    private readonly IHost host;

    internal MachineFacts(IHost host) => this.host = host;

    /// <summary>The machine's clock in UTC: the only "now" of a check.</summary>
    public Observed<DateTime> Clock => host.Machine.Clock;

    /// <summary>The build, such as 20348.</summary>
    public Observed<long> Build => host.Machine.Build;

    /// <summary>The SID that the machine is read as.</summary>
    public Observed<string> Identity => host.Machine.Identity;

    /// <summary>Whether that identity is elevated: it may look at every key.</summary>
    public Observed<bool> Elevated => host.Machine.Elevated;

    /// <summary>The id that key file names end with.</summary>
    public Observed<string> MachineGuid => host.Registry.ReadText(RegistryPaths.Cryptography, "MachineGuid");

    /// <summary>The path of ProgramData as configured, not expanded.</summary>
    public Observed<string> ProgramDataSetting => host.Registry.ReadText(RegistryPaths.ProfileList, "ProgramData");

    /// <summary>The path of ProgramData.</summary>
    public Observed<string> ProgramData => ProgramDataSetting.Then(Expand);

    /// <summary>A path with the machine's own <c>%SystemRoot%</c> and <c>%SystemDrive%</c> put in.</summary>
    /// <param name="path">The path as configured.</param>
    public Observed<string> Expand(string path) => host.Machine.SystemRoot.Select(root =>
    {
        string folder = root.TrimEnd('\\');
        string drive = folder.Length >= 2 ? folder.Substring(0, 2) : folder;
        string expanded = Replace(Replace(path, "%SystemRoot%", folder), "%windir%", folder);
        return Replace(expanded, "%SystemDrive%", drive);
    });

    private static string Replace(string text, string variable, string value)
    {
        int at = text.IndexOf(variable, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : text.Substring(0, at) + value + text.Substring(at + variable.Length);
    }
}
