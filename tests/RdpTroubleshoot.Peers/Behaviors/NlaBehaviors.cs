using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Nla;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Behaviors;

/// <summary>Faults of network level authentication.</summary>
internal static class NlaBehaviors
{
    private const uint AccessDenied = 5; // AUTHZ_ACCESS_DENIED, MS-RDPBCGR 2.2.10.2

    public static IEnumerable<BehaviorTemplate> All =>
    [
        .. Each("on-first-tsrequest", "in answer to the first TSRequest", play => new NlaPlan { InsteadOfChallenge = play }),
        .. Each("on-authenticate", "in answer to the NTLM AUTHENTICATE, whatever the password", play => new NlaPlan { InsteadOfVerifying = play }),
        BehaviorTemplate.OfNumber("nla-error", 0, uint.MaxValue, "answers the AUTHENTICATE with this NTSTATUS as errorCode", ErrorOnAuthenticate),
        BehaviorTemplate.OfNumber("nla-error-first", 0, uint.MaxValue, "answers the first TSRequest with this NTSTATUS as errorCode", ErrorOnFirst),
        Plays("nla-silent-refusal", "closes on a wrong password without an errorCode, as FreeRDP does", new NlaPlan { SilentRefusal = true }),
        Plays("nla-wrong-public-key", "answers a right password with the pubKeyAuth of another key, as who intercepts TLS must", new NlaPlan { WrongPublicKey = true }),
        Plays("nla-not-authorized", "denies access in the Early User Authorization Result", new NlaPlan { EarlyUserResult = AccessDenied }),
        .. Faults.At("after-nla", "as soon as NLA succeeded", conversation => Steps.SecurityAsync(conversation, new())).Select(behavior => (BehaviorTemplate)behavior),
    ];

    private static IEnumerable<BehaviorTemplate> Each(string place, string words, Func<Func<Conversation, Task>, NlaPlan> plan) =>
        Faults.All.Select(fault => (BehaviorTemplate)Plays($"{fault.Name}-{place}", $"{fault.Words} {words}", plan(fault.Play)));

    private static Behavior ErrorOnAuthenticate(uint status) => Plays(
        $"nla-error:0x{status:X8}", "refuses with an errorCode", new NlaPlan { InsteadOfVerifying = conversation => NlaServer.RefuseAsync(conversation, status) });

    private static Behavior ErrorOnFirst(uint status) => Plays(
        $"nla-error-first:0x{status:X8}", "refuses with an errorCode", new NlaPlan { InsteadOfChallenge = conversation => NlaServer.RefuseAsync(conversation, status) });

    private static Behavior Plays(string name, string description, NlaPlan plan) =>
        new(name, description, conversation => Steps.WholeAsync(conversation, plan, new()));
}
