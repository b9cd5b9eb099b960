namespace RdpTroubleshoot.Protocol.Tests.Tls;

/// <summary>What servers answer to a hello, byte for byte.</summary>
internal static class Hellos
{
    /// <summary>RFC 8448 section 3: TLS 1.3, TLS_AES_128_GCM_SHA256, a key of x25519.</summary>
    public const string Tls13 =
        "16 03 03 00 5a 02 00 00 56 03 03 a6 af 06 a4 12 18 60 dc 5e 6e 60 24 9c d3 4c 95 93 0c 8a c5 cb 14 34 da c1 55 77 2e d3 e2 69 28 "
        + "00 13 01 00 00 2e 00 33 00 24 00 1d 00 20 c9 82 88 76 11 20 95 fe 66 76 2b db f7 c6 72 e1 56 d6 cc 25 3b 83 3d f1 dd 69 b1 b0 4e "
        + "75 1f 0f 00 2b 00 02 03 04";

    /// <summary>RFC 8448 section 5: a HelloRetryRequest for secp256r1, with a cookie.</summary>
    public const string Retry =
        "16 03 03 00 b0 02 00 00 ac 03 03 cf 21 ad 74 e5 9a 61 11 be 1d 8c 02 1e 65 b8 91 c2 a2 11 16 7a bb 8c 5e 07 9e 09 e2 c8 a8 33 9c "
        + "00 13 01 00 00 84 00 33 00 02 00 17 00 2c 00 74 00 72 71 dc d0 4b b8 8b c3 18 91 19 39 8a 00 00 00 00 ee fa fc 76 c1 46 b8 23 b0 "
        + "96 f8 aa ca d3 65 dd 00 30 95 3f 4e df 62 56 36 e5 f2 1b b2 e2 3f cc 65 4b 1b 5b 40 31 8d 10 d1 37 ab cb b8 75 74 e3 6e 8a 1f 02 "
        + "5f 7d fa 5d 6e 50 78 1b 5e da 4a a1 5b 0c 8b e7 78 25 7d 16 aa 30 30 e9 e7 84 1d d9 e4 c0 34 22 67 e8 ca 0c af 57 1f b2 b7 cf f0 "
        + "f9 34 b0 00 2b 00 02 03 04";

    /// <summary>RFC 5246 section 7.4.1.3: version, random, session id of 4 bytes, suite, no compression, one extension (renegotiation_info).</summary>
    public const string Hello12 =
        "02 00 00 31 03 03 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 04 aa bb cc dd "
        + "c0 30 00 00 05 ff 01 00 01 00";

    /// <summary>Section 7.4.2: two certificates, of 4 and 3 bytes.</summary>
    public const string Certificate = "0b 00 00 10 00 00 0d 00 00 04 30 02 05 00 00 00 03 30 01 00";

    /// <summary>RFC 8422 section 5.4: named curve, secp384r1, a point of 2 bytes; a signature that nobody reads.</summary>
    public const string CurveKey = "0c 00 00 0c 03 00 18 02 04 05 04 01 00 02 99 99";

    /// <summary>RFC 5246 section 7.4.3: a modulus of 3 bytes that begin with a zero, so of 15 bits; generator and key.</summary>
    public const string ModulusKey = "0c 00 00 0b 00 03 00 7f ff 00 01 02 00 01 05";

    /// <summary>Section 7.4.5.</summary>
    public const string Done = "0e 00 00 00";

    /// <summary>A server of TLS 1.2 that puts each message into a record of its own.</summary>
    public const string Tls12 =
        "16 03 03 00 35 " + Hello12 + " 16 03 03 00 14 " + Certificate + " 16 03 03 00 10 " + CurveKey + " 16 03 03 00 04 " + Done;

    /// <summary>Windows puts them all into one: 53 and 20 and 16 and 4 bytes.</summary>
    public const string Tls12InOneRecord = "16 03 03 00 5d " + Hello12 + " " + Certificate + " " + CurveKey + " " + Done;

    /// <summary>TLS 1.0 without extensions and session id: TLS_RSA_WITH_RC4_128_SHA.</summary>
    public const string Tls10 =
        "16 03 01 00 2a 02 00 00 26 03 01 20 21 22 23 24 25 26 27 28 29 2a 2b 2c 2d 2e 2f 30 31 32 33 34 35 36 37 38 39 3a 3b 3c 3d 3e 3f "
        + "00 00 05 00 16 03 01 00 14 " + Certificate + " 16 03 01 00 04 " + Done;

    /// <summary>The same version with an ephemeral key without curves: TLS_DHE_RSA_WITH_AES_256_CBC_SHA.</summary>
    public const string Tls10Ephemeral =
        "16 03 01 00 2a 02 00 00 26 03 01 20 21 22 23 24 25 26 27 28 29 2a 2b 2c 2d 2e 2f 30 31 32 33 34 35 36 37 38 39 3a 3b 3c 3d 3e 3f "
        + "00 00 39 00 16 03 01 00 0f " + ModulusKey + " 16 03 01 00 04 " + Done;

    /// <summary>A server that shares no version.</summary>
    public const string ProtocolVersion = "15 03 01 00 02 02 46";

    /// <summary>A server that shares no cipher suite.</summary>
    public const string HandshakeFailure = "15 03 03 00 02 02 28";

    /// <summary>xrdp whose key does not belong to its certificate; recorded.</summary>
    public const string XrdpInClear = "03 00 00 09 02 f0 80 21 80";
}
