namespace RdpTroubleshoot.Protocol.Tests.Ntlm;

/// <summary>The worked example of NTLMv2: MS-NLMP sections 4.2.1 and 4.2.4.</summary>
internal static class Specification
{
    public const string User = "User";
    public const string Domain = "Domain";
    public const string Password = "Password";
    public const string Workstation = "COMPUTER";

    /// <summary>4.2.1: what is random there.</summary>
    public const string ServerChallenge = "01 23 45 67 89 ab cd ef";
    public const string ClientChallenge = "aa aa aa aa aa aa aa aa";
    public const string SessionKey = "55 55 55 55 55 55 55 55 55 55 55 55 55 55 55 55";

    /// <summary>4.2.4.1.1 and 4.2.4.1.2.</summary>
    public const string ResponseKey = "0c 86 8a 40 3b fd 7a 93 a3 00 1e f2 2e f0 2e 3f";
    public const string SessionBaseKey = "8d e4 0c ca db c1 4a 82 f1 5c b0 ad 0d e9 5c a3";

    /// <summary>4.2.4.2: the responses and the encrypted session key.</summary>
    public const string LmResponse = "86 c3 50 97 ac 9c ec 10 25 54 76 4a 57 cc cc 19 aa aa aa aa aa aa aa aa";
    public const string NtProof = "68 cd 0a b8 51 e5 1c 96 aa bc 92 7b eb ef 6a 1c";
    public const string EncryptedSessionKey = "c5 da d2 54 4f c9 79 90 94 ce 1c e9 0b c9 d0 3e";

    /// <summary>4.2.4.3.</summary>
    public const string Challenge =
        "4e 54 4c 4d 53 53 50 00 02 00 00 00 0c 00 0c 00 38 00 00 00 33 82 8a e2 01 23 45 67 89 ab cd ef 00 00 00 00 00 00 00 00 "
        + "24 00 24 00 44 00 00 00 06 00 70 17 00 00 00 0f 53 00 65 00 72 00 76 00 65 00 72 00 " + TargetInfo;

    public const string TargetInfo =
        "02 00 0c 00 44 00 6f 00 6d 00 61 00 69 00 6e 00 01 00 0c 00 53 00 65 00 72 00 76 00 65 00 72 00 00 00 00 00";

    public const string Authenticate =
        "4e 54 4c 4d 53 53 50 00 03 00 00 00 18 00 18 00 6c 00 00 00 54 00 54 00 84 00 00 00 0c 00 0c 00 48 00 00 00 08 00 08 00 54 00 00 00 "
        + "10 00 10 00 5c 00 00 00 10 00 10 00 d8 00 00 00 35 82 88 e2 05 01 28 0a 00 00 00 0f "
        + "44 00 6f 00 6d 00 61 00 69 00 6e 00 55 00 73 00 65 00 72 00 43 00 4f 00 4d 00 50 00 55 00 54 00 45 00 52 00 "
        + LmResponse + " " + NtProof + " 01 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 " + ClientChallenge + " 00 00 00 00 "
        + TargetInfo + " 00 00 00 00 " + EncryptedSessionKey;

    /// <summary>4.2.4.4: "Plaintext" in UTF-16, encrypted, and its signature.</summary>
    public const string Encrypted = "54 e5 01 65 bf 19 36 dc 99 60 20 c1 81 1b 0f 06 fb 5f";
    public const string Signature = "01 00 00 00 7f b3 8e c5 c5 5d 49 76 00 00 00 00";
}
