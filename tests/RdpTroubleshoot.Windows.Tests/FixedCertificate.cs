using System;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>
/// A certificate for CN=RDP-TEST whose private key nobody has; made once, since wine cannot make RSA keys, and given another serial number
/// each time, so that what an earlier run left behind is never found. Nobody checks its signature.
/// </summary>
internal static class FixedCertificate
{
    /// <summary>Where the last 19 bytes of the serial number are.</summary>
    private const int SerialAt = 16;

    private const string Template = """
        MIIDHDCCAgSgAwIBAgIUBS4J5MtxHL+W3Dq9rORJ1pasjBswDQYJKoZIhvcNAQELBQAwEzERMA8GA1UEAwwIUkRQLVRFU1QwHhcNMjYxMTI0MT
        AyMDA1WhcNMzYxMTIxMTAyMDA1WjATMREwDwYDVQQDDAhSRFAtVEVTVDCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAMIAF/TEYu5G
        9z2nxsa3F8TC379ZTLmE2CA58VsDP3zleHZnVJ78uJPV0VTwxlSvI2dXryVYZNogT+zMY5SqAfdzI98nTDxm5HBsmB0jsS9NSJ9WSKc5VByBOp
        8o+s093CxbJGG7LyU4vS1M18bjPltik2PnZBCqU5dzF5ZHr1dot65XvLthTpCiBkCFHKSo48D3pqglW+0xq5RRTFB925JVwKyCXhIBEJfCajqr
        ql5eNnR7Uim80ywMuEYQEBj7eRu4B0OGzUgg0/IpKhaYtSCdWxaAA2kMWbKR6wNIALHBuCQIHJogLSrZTYNvbJmZX4C3Cano1c90jygPNP8mmM
        MCAwEAAaNoMGYwHQYDVR0OBBYEFO+8UthUo6NAkwSOJAIcgxyETxgnMB8GA1UdIwQYMBaAFO+8UthUo6NAkwSOJAIcgxyETxgnMA8GA1UdEwEB
        /wQFMAMBAf8wEwYDVR0lBAwwCgYIKwYBBQUHAwEwDQYJKoZIhvcNAQELBQADggEBAEvU/eV9Z556MDBew9hVE8Re4NeWns5vyKlxLHrLRyQCVu
        y7pdUgSBJHHyCYsTd3ObqlWcdhtFw3AWrYnTq9dQnifNKCAz7tk5zRqKFJbWx/SpjsQ2yDZPilnGrozAcpgg7bP43jJu08f5iLOiLHQLrkcogj
        oy1IckMr2EQGOIgTa9gtI92SdpFPiVHGEB4+RG5NRQrl+eTIxeRuK4PbhhLgJGZNEjC888tOEILizwRklYvPRlo0scn+FI8HI3L2ClU2OdUT7R
        SBZ/eHKnV3VoWO32iBKANCk+XC+MDL7wmVlTLvBtbJFMaCZlEjvX2/QKZvSTEihXVT/MUAVpfBrWY=
        """;

    public static byte[] Make()
    {
        byte[] der = Convert.FromBase64String(Template);
        Guid.NewGuid().ToByteArray().CopyTo(der, SerialAt);
        return der;
    }
}
