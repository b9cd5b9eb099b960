using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Rights;

/// <summary>Account rights of the local security policy.</summary>
internal sealed class LiveAccountRights : IAccountRightsPort
{
    /// <summary>
    /// Rights of which some have holders wherever Windows runs: services log on and impersonate, somebody logs on at the console
    /// ("User Rights Assignment" of the Windows security documentation).
    /// </summary>
    private static readonly string[] AlwaysHeld =
        ["SeServiceLogonRight", "SeImpersonatePrivilege", "SeInteractiveLogonRight", "SeChangeNotifyPrivilege", "SeBackupPrivilege"];

    private readonly TimedRead timed;

    public LiveAccountRights(TimedRead timed) => this.timed = timed;

    /// <summary>
    /// "Nobody" is believed only of a policy that names holders of anything: wine answers it for every right, without having a policy.
    /// </summary>
    /// <inheritdoc/>
    public Observed<IReadOnlyList<string>> ReadHolders(string right) => timed.Value<IReadOnlyList<string>>("account right " + right, () =>
    {
        using LsaPolicy policy = LsaPolicy.Open();
        List<string> holders = policy.Holders(right);
        return holders.Count > 0 || AlwaysHeld.Any(held => policy.Holders(held).Count > 0)
            ? holders
            : throw new UnreadableException("the security policy names no holder of any right, not even of those that services need");
    });
}
