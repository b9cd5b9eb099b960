using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>
/// What both ends put into pubKeyAuth before it is encrypted (MS-CSSP sections 3.1.5 and 2.2.1): the public key that each of them sees in TLS.
/// Somebody in between has another key and can not encrypt for the other end.
/// </summary>
public static class PubKeyAuth
{
    /// <summary>How long clientNonce is, in bytes (MS-CSSP section 2.2.1, clientNonce).</summary>
    public const int NonceLength = 32;

    // With the NUL at the end (MS-CSSP section 3.1.5).
    private const string ClientToServer = "CredSSP Client-To-Server Binding Hash\0";
    private const string ServerToClient = "CredSSP Server-To-Client Binding Hash\0";

    /// <summary>What the client encrypts.</summary>
    /// <param name="version">The lower one of both versions.</param>
    /// <param name="publicKey">The content of subjectPublicKey in the server's certificate: X509Certificate.GetPublicKey.</param>
    /// <param name="nonce">The client's nonce; not used before version 5.</param>
    public static byte[] OfClient(int version, byte[] publicKey, byte[] nonce) =>
        version >= TsRequest.FirstVersionWithNonce ? Hash(ClientToServer, nonce, publicKey) : [.. publicKey];

    /// <summary>What the server encrypts.</summary>
    /// <param name="version">The lower one of both versions.</param>
    /// <param name="publicKey">The public key, as above.</param>
    /// <param name="nonce">The client's nonce; not used before version 5.</param>
    public static byte[] OfServer(int version, byte[] publicKey, byte[] nonce)
    {
        if (version >= TsRequest.FirstVersionWithNonce)
        {
            return Hash(ServerToClient, nonce, publicKey);
        }

        byte[] answer = [.. publicKey];
        if (answer.Length > 0)
        {
            answer[0]++;
        }

        return answer;
    }

    private static byte[] Hash(string magic, byte[] nonce, byte[] publicKey)
    {
        List<byte> bytes = [.. Encoding.ASCII.GetBytes(magic), .. nonce, .. publicKey];

        // SHA256.Create of .NET Framework 4.6.2 is refused where only validated algorithms are allowed.
#if NETFRAMEWORK
        using SHA256 sha256 = new SHA256CryptoServiceProvider();
        return sha256.ComputeHash([.. bytes]);
#else
        return SHA256.HashData([.. bytes]);
#endif
    }
}
