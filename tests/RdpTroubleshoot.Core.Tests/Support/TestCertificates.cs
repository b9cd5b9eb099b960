using System;
using System.Security.Cryptography;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>Certificates made for these tests; their private keys were thrown away.</summary>
internal static class TestCertificates
{
    private const string SelfSignedText =
        "MIIDETCCAfmgAwIBAgIUGA+wDi6yJ4hhgP9OCuY4QZ1LkokwDQYJKoZIhvcNAQELBQAwIDEeMBwGA1UEAwwVVk0wMS5jb3JwLmNvbnRvc28uY29tMB4XDTI2" +
        "MTEyNDEwMjMyOVoXDTI3MDUyMzEwMjMyOVowIDEeMBwGA1UEAwwVVk0wMS5jb3JwLmNvbnRvc28uY29tMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKC" +
        "AQEAvseZVjw8KArDB8nxoLqh2UJvpxDUjffo99TKLuGol7MayF3Njp79rPM3VGVzxJ/89wIX3GL1EUYlGORHjSo2G3bOMcVDj2E/BF3XTu9LyYvhzzh954nd" +
        "K4pRCz9EHHT1DcVu3TZohI4j2QixtJNFHQuIRyecELJa9QF4eLU8kqlVvWmtnYPdiLUqlZRtEkR7FSl0JR5XS/nZJcADQp4bDf5yIavyUz9biMg4QZ7d7/Zg" +
        "ClYHCwQo0BItN0pGo9IpvDqbILNObQfmJOOemdSpTgocdmoB//7q1MHLaXNBewPcLTwBOw1pbBmzbfPSCI4ataGeTL9PVAVLXRlNesNUZwIDAQABo0MwQTAL" +
        "BgNVHQ8EBAMCBDAwEwYDVR0lBAwwCgYIKwYBBQUHAwEwHQYDVR0OBBYEFAsCmjJ/a4a+SJZ2nv0qMdcp2EhvMA0GCSqGSIb3DQEBCwUAA4IBAQBxpeYtfrCe" +
        "7Y5BvyMKxtCdWdr/j6A9pJSKA2EPIBkcgS0h6t7uDREKjzKH1gICT060/viXYxmui8mkd1vSIptdAuZVqFGSn24kO/KabglmUhZLASCyAoeTPYal2mu+Af1r" +
        "ILSqqDegWXsk3zpPAoJJlTsCfi3gXaliRumFEKEmt8/uiCdRThumQU5KixQe5yb2Oi/eIzJWpg9K6sNLjtxsdWe9jCrLClhKZH0Xha2VtuvNPwns6Bl3p8XM" +
        "kmGnPJolMerbdZvA5rMiPn2NG0EHinh6zJ1+XLq5/jhdJrJvOC/egjhTKiLVpatEvEA+0V0ibPVHHON4d+OTGAR79VVq";

    private const string IssuedText =
        "MIID5TCCAs2gAwIBAgIUCYbN6uAjbs2M+dMN15X8aTRF+SgwDQYJKoZIhvcNAQELBQAwVjETMBEGCgmSJomT8ixkARkWA2NvbTEXMBUGCgmSJomT8ixkARkW" +
        "B2NvbnRvc28xFDASBgoJkiaJk/IsZAEZFgRjb3JwMRAwDgYDVQQDDAdDT1JQLUNBMB4XDTI2MTEyNDEwMjQyOVoXDTI3MTEyNDEwMjQyOVowIDEeMBwGA1UE" +
        "AwwVVk0wMS5jb3JwLmNvbnRvc28uY29tMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmEFkHFdNxAfA34Pp7jcm+nVDSErna5Ci+dGsglN+HN3S" +
        "RTWbhnry3PQ6Xe//boHEHZOMxtT5iuyL7dFNnReR4LTMjCt1JRXqttH/mxozU/2RsY5rX3z0On7GW+tKoaAY5iZuWmj6uV4GFZKfaZhGBtYunaiEi1tsRvC5" +
        "TbImfciX3OO5sFqjzkTL9ey512YRW18H3+AXahrrQGLelW4vOH/4nWdOV521mYqjbk/86M702scLdOpH/TAqXOEeUSsOOvjRy7a9C9b3T6oBpy08FhjvxjWV" +
        "zNJ0Q+8fMTyKsjSmsEUkUo8CdjrioAw/Zz77IIMBpNj4OtxF57dY1iYflwIDAQABo4HgMIHdMAsGA1UdDwQEAwIFoDAfBgNVHSUEGDAWBggrBgEFBQcDAQYK" +
        "KwYBBAGCNzYBAjAdBgNVHQ4EFgQUuJVLvIRodx2UzbDk9G6HwALAaeUwHwYDVR0jBBgwFoAUrMDdR8XWNcFLTMzI1PXkVmHtWyYwLAYDVR0RBCUwI4IVVk0w" +
        "MS5jb3JwLmNvbnRvc28uY29tggR2bTAxhwQKFB4oMD8GCCsGAQUFBwEBBDMwMTAvBggrBgEFBQcwAoYjbGRhcDovL2RjMS5jb3JwLmNvbnRvc28uY29tL0NP" +
        "UlAtQ0EwDQYJKoZIhvcNAQELBQADggEBAEexSs+VHKBy3hrnMt3TWOOA8CG1DEJvbib/8VQjlIO4Qu0hIHBqmR73Ay68AlsIpdmMXKGGSx3e3ZW+EHeCGpL7" +
        "QwY97WO6lfFRjB8rLMSqi+TCHN+1iDOQluRMstWJsi5ULnZ7dSd6BrJMGsRqUCZ6gl/1VXOCSWs+n0uGWLAQhISK8o+nmFTpGJcoJWLAVybxjcu9FDXM5BZd" +
        "Z2J0wgBLzN3XQkw+e70/AdT66gzX9MTEePBaAEEqU2VR5zM12N3bSnHmUu9nMn1eU1LXiV0pYUeT7jZwrR/wIgpwRc5KTIzj6KFEtxNFP9TlgmS2Metlc6IN" +
        "8hJJZcfJopFBGFE=";

    private const string EllipticText =
        "MIIBhTCCASugAwIBAgIUSiKa7IyZAOE/ja3TLqpBtu33VHAwCgYIKoZIzj0EAwIwIDEeMBwGA1UEAwwVVk0wMS5jb3JwLmNvbnRvc28uY29tMB4XDTI2MTEy" +
        "NDEwNDg1MloXDTI3MDUyMzEwNDg1MlowIDEeMBwGA1UEAwwVVk0wMS5jb3JwLmNvbnRvc28uY29tMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEjLKvIbZ0" +
        "J5UN0M2+Yk8USbtxSCXXih4WoMPYmyIIMMT0+Aq6NtO3TQlAmBUer2+p+AJUlduVUQegCzNmNSujNaNDMEEwCwYDVR0PBAQDAgQwMBMGA1UdJQQMMAoGCCsG" +
        "AQUFBwMBMB0GA1UdDgQWBBTTGOTDPLosi7HAbl10WW3rDnovgzAKBggqhkjOPQQDAgNIADBFAiEAoh5c0kRjIS31ejWSGVAw6AjXNzPTzX9k7E3FJFph91QC" +
        "IDFv53LVtAEsZKgabF4+hbgEwz7RTiSJ0EcqFJGW7tqq";

    /// <summary>CN=VM01.corp.contoso.com, valid from 2026-11-24 to 2027-05-23, server authentication.</summary>
    public static byte[] SelfSigned => Convert.FromBase64String(SelfSignedText);

    /// <summary>The same name from CORP-CA, valid from 2026-11-24 to 2027-11-24, with alternative names, an address and an LDAP link.</summary>
    public static byte[] Issued => Convert.FromBase64String(IssuedText);

    /// <summary>The same name with a P-256 key.</summary>
    public static byte[] Elliptic => Convert.FromBase64String(EllipticText);

    public static byte[] ThumbprintOf(byte[] der)
    {
#pragma warning disable CA5350, CA1850
        using var sha1 = SHA1.Create();
        return sha1.ComputeHash(der);
#pragma warning restore CA5350, CA1850
    }
}
