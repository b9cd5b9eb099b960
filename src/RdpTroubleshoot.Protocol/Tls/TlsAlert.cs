using System.Collections.Generic;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>An alert: why a peer ends the handshake, or what it only remarks (RFC 8446 section 6, RFC 5246 section 7.2).</summary>
public sealed class TlsAlert
{
    private const byte FatalLevel = 2;
    private const byte CloseNotify = 0;

    // The registry "TLS Alerts" at IANA; the reserved ones by their names in the RFC that had them.
    private static readonly Dictionary<byte, string> Names = new()
    {
        [CloseNotify] = "close_notify",
        [10] = "unexpected_message",
        [20] = "bad_record_mac",
        [21] = "decryption_failed",
        [22] = "record_overflow",
        [30] = "decompression_failure",
        [40] = "handshake_failure",
        [41] = "no_certificate",
        [42] = "bad_certificate",
        [43] = "unsupported_certificate",
        [44] = "certificate_revoked",
        [45] = "certificate_expired",
        [46] = "certificate_unknown",
        [47] = "illegal_parameter",
        [48] = "unknown_ca",
        [49] = "access_denied",
        [50] = "decode_error",
        [51] = "decrypt_error",
        [52] = "too_many_cids_requested",
        [60] = "export_restriction",
        [70] = "protocol_version",
        [71] = "insufficient_security",
        [80] = "internal_error",
        [86] = "inappropriate_fallback",
        [90] = "user_canceled",
        [100] = "no_renegotiation",
        [109] = "missing_extension",
        [110] = "unsupported_extension",
        [111] = "certificate_unobtainable",
        [112] = "unrecognized_name",
        [113] = "bad_certificate_status_response",
        [114] = "bad_certificate_hash_value",
        [115] = "unknown_psk_identity",
        [116] = "certificate_required",
        [117] = "general_error",
        [120] = "no_application_protocol",
        [121] = "ech_required",
    };

    /// <summary>An alert.</summary>
    /// <param name="level">The level as it came: 1 warning, 2 fatal.</param>
    /// <param name="description">The number of the description.</param>
    public TlsAlert(byte level, byte description)
    {
        Level = level;
        Description = description;
    }

    /// <summary>The level as it came: 1 warning, 2 fatal. A peer may send any.</summary>
    public byte Level { get; }

    /// <summary>The number of the description, such as 40.</summary>
    public byte Description { get; }

    /// <summary>The description's name at IANA, such as <c>handshake_failure</c>; <c>alert 200</c> for a number that has none.</summary>
    public string Name => NameOf(Description);

    /// <summary>Whether the connection ends with it: a fatal one, or <c>close_notify</c>, which ends it at any level.</summary>
    public bool IsFinal => Level >= FatalLevel || Description == CloseNotify;

    /// <summary>The name of a description.</summary>
    /// <param name="description">Its number.</param>
    public static string NameOf(byte description) => Names.TryGetValue(description, out string? name) ? name : $"alert {description}";

    /// <inheritdoc/>
    public override string ToString() => $"{(Level >= FatalLevel ? "fatal" : "warning")} {Name} ({Description})";
}
