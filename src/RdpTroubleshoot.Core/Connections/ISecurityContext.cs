using System;

namespace RdpTroubleshoot.Connections;

/// <summary>
/// The client's side of one authentication: a security context as SSPI and GSS-API (RFC 2743) have it. Nothing that a peer sends is an
/// exception; a step that fails says why.
/// </summary>
public interface ISecurityContext : IDisposable
{
    /// <summary>The security package, as Windows names it: NTLM, Kerberos, Negotiate.</summary>
    string Package { get; }

    /// <summary>Whether both sides are authenticated as far as the package goes, so that messages can be protected.</summary>
    bool IsComplete { get; }

    /// <summary>Takes the peer's token and gives the next own one.</summary>
    /// <param name="incoming">The peer's token; empty for the first step.</param>
    SecurityStep Next(byte[] incoming);

    /// <summary>Encrypts and signs a message: GSS_Wrap, EncryptMessage. The signature stands before the encrypted message.</summary>
    /// <param name="plain">The message.</param>
    /// <exception cref="InvalidOperationException">The context is not complete, or the package refuses.</exception>
    byte[] Wrap(byte[] plain);

    /// <summary>Decrypts and verifies a message of the peer: GSS_Unwrap, DecryptMessage.</summary>
    /// <param name="wrapped">What the peer sent.</param>
    /// <returns>The message, or null when the signature is wrong.</returns>
    /// <exception cref="InvalidOperationException">The context is not complete.</exception>
    byte[]? Unwrap(byte[] wrapped);
}
