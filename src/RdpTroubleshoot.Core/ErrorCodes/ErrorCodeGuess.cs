using System.Collections.Generic;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>
/// Where a number that no table has belongs by its structure. The pattern of primary codes, index * 256 + class, holds for every documented
/// one above 255; Microsoft does not document it, so that what is said here is a guess and says so.
/// </summary>
internal static class ErrorCodeGuess
{
    private const long FirstFailure = 0x80000000;
    private const long FirstNtStatus = 0xC0000000;
    private const long FirstGateway = 0x3000000;
    private const long LastGateway = 0x3FFFFFF;
    private const long FirstClassed = 0x100;
    private const long LastClassed = 0xFFFF;
    private const long LowByte = 0xFF;

    /// <summary>Facility of an HRESULT: bits 16 to 26 (MS-ERREF 2.1).</summary>
    private const int FacilityShift = 16;
    private const long FacilityBits = 0x7FF;

    private const string Unknown = "No meaning of this code is known here.";
    private const string Guess = " By its number, which is a guess: ";

    /// <summary>The family in which people look for a number of this size.</summary>
    public static ErrorCodeFamily FamilyOf(long value) => value switch
    {
        >= FirstNtStatus => ErrorCodeFamily.NtStatus,
        >= FirstFailure => ErrorCodeFamily.HResult,
        >= FirstGateway and <= LastGateway => ErrorCodeFamily.GatewayDisconnect,
        _ => ErrorCodeFamily.Disconnect,
    };

    /// <summary>Whether a number fits the pattern of primary codes.</summary>
    public static bool HasClass(long value) => value is >= FirstClassed and <= LastClassed && OfClass(value & LowByte).Text.Length > 0;

    /// <summary>What can be said of a code that no table has.</summary>
    public static ErrorCodeInfo Of(ErrorCodeFamily family, long value, IReadOnlyList<ErrorCodeReading> related)
    {
        Place place = family switch
        {
            ErrorCodeFamily.Disconnect or ErrorCodeFamily.GatewayDisconnect => OfPrimary(value),
            ErrorCodeFamily.HResult => OfHResult(value),
            ErrorCodeFamily.NtStatus => new("", ErrorLayers.Nla),
            _ => new("", ErrorLayers.None),
        };
        return new ErrorCodeInfo
        {
            Family = family is ErrorCodeFamily.Disconnect && FamilyOf(value) == ErrorCodeFamily.GatewayDisconnect ? ErrorCodeFamily.GatewayDisconnect : family,
            Value = value,
            LastValue = value,
            Meaning = place.Text.Length == 0 ? Unknown : Unknown + Guess + place.Text + ".",
            Layer = place.Layer,
            Certainty = place.Text.Length == 0 ? ErrorCertainty.Unknown : ErrorCertainty.Inferred,
            Confirm = "the stage at which the connection ends; client log TerminalServices-RDPClient/Operational, events 1107 and 226",
            Commands = FamilyOf(value) == ErrorCodeFamily.GatewayDisconnect ? ["Test-RdpGateway", "Test-RdpClient"] : ["Test-RdpConnection", "Test-RdpClient", "Test-RdpHost"],
            Source = ["the pattern of the documented codes"],
            Related = related,
            IsKnown = false,
        };
    }

    private static Place OfPrimary(long value) => value switch
    {
        >= FirstGateway and <= LastGateway => new("a gateway, a feed or Azure Virtual Desktop", ErrorLayers.GatewayHttp | ErrorLayers.GatewayTunnel | ErrorLayers.GatewayChannel),
        < FirstClassed => new("the session", ErrorLayers.Session),
        <= LastClassed => OfClass(value & LowByte),
        _ => new("", ErrorLayers.Any),
    };

    private static Place OfClass(long low) => low switch
    {
        0x04 => new("class 04, sockets and transport", ErrorLayers.Tcp),
        0x06 => new("class 06, the legacy security layer", ErrorLayers.Mcs),
        0x07 => new("class 07, TLS and CredSSP", ErrorLayers.Tls | ErrorLayers.Nla),
        0x08 => new("class 08, the client's core, user interface or licensing", ErrorLayers.Client | ErrorLayers.Licensing),
        0x09 => new("class 09, negotiation of security or the policy for credentials", ErrorLayers.Negotiation | ErrorLayers.Client),
        0x0A => new("class 0A, smart cards", ErrorLayers.Client),
        _ => new("", ErrorLayers.Any),
    };

    /// <summary>By the facility codes of MS-ERREF 2.1.</summary>
    private static Place OfHResult(long value) => ((value >> FacilityShift) & FacilityBits) switch
    {
        7 => new("an error of Win32 in the low 16 bits (see net helpmsg)", ErrorLayers.Any),
        9 => new("SSPI, keys or certificates", ErrorLayers.Tls | ErrorLayers.Nla | ErrorLayers.Certificate),
        11 => new("trust in a certificate", ErrorLayers.Certificate),
        _ => new("", ErrorLayers.Any),
    };

    private sealed record Place(string Text, ErrorLayers Layer);
}
