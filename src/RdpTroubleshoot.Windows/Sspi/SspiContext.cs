using System;
using System.Net;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Sspi;

/// <summary>
/// An authentication by Windows' own packages, so that Kerberos, smart card policies and the restrictions of NTLM are as they are for every
/// other client of this machine. A step may wait for a domain controller.
/// </summary>
public sealed class SspiContext : ISecurityContext
{
    /// <summary>The package that agrees with the server on Kerberos or NTLM (SPNEGO, RFC 4178).</summary>
    public const string Negotiate = "Negotiate";

    /// <summary>NTLM without negotiation.</summary>
    public const string Ntlm = "NTLM";

    private readonly string target;
    private readonly SspiContextHandle context = new();
    private NetworkCredential? credential;
    private SspiCredentials? credentials;

    /// <summary>An authentication that has not begun.</summary>
    /// <param name="target">The service that is meant: TERMSRV/host.</param>
    /// <param name="credential">The user, as DOMAIN\user, user@domain or user; null for the one who runs this process.</param>
    /// <param name="package">The package: <see cref="Negotiate"/> or <see cref="Ntlm"/>.</param>
    public SspiContext(string target, NetworkCredential? credential, string package = Negotiate)
    {
        this.target = target;
        this.credential = credential;
        Package = package;
    }

    /// <summary>The package; after an agreement under Negotiate the one that was agreed on.</summary>
    public string Package { get; private set; }

    /// <inheritdoc/>
    public bool IsComplete { get; private set; }

    /// <inheritdoc/>
    public SecurityStep Next(byte[] incoming)
    {
        if (!LiveHost.IsSupported)
        {
            return SecurityStep.Failure("SSPI needs Windows");
        }

        try
        {
            credentials ??= SspiCredentials.Acquire(Package, credential);
            credential = null;
            uint status = context.Step(credentials, target, incoming, out byte[] outgoing);
            return status switch
            {
                SspiContextHandle.ContinueNeeded => SecurityStep.Send(outgoing),
                NativeCode.Success => Complete(outgoing),
                _ => SecurityStep.Failure("InitializeSecurityContext failed", status),
            };
        }
        catch (NativeException failure)
        {
            return SecurityStep.Failure(failure.Function + " failed", failure.Code);
        }
    }

    /// <inheritdoc/>
    public byte[] Wrap(byte[] plain)
    {
        ThrowUnlessComplete();
        try
        {
            return SspiEncryption.Encrypt(context, plain);
        }
        catch (NativeException failure)
        {
            throw new InvalidOperationException($"{failure.Function} failed with 0x{failure.Code:X8}.", failure);
        }
    }

    /// <inheritdoc/>
    public byte[]? Unwrap(byte[] wrapped)
    {
        ThrowUnlessComplete();
        try
        {
            int signatureSize = string.Equals(Package, Ntlm, StringComparison.OrdinalIgnoreCase) ? SspiAttributes.SignatureSize(context) : 0;
            return SspiDecryption.Decrypt(context, wrapped, signatureSize);
        }
        catch (NativeException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        IsComplete = false;
        credential = null;
        context.Dispose();
        credentials?.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => Package;

    private SecurityStep Complete(byte[] outgoing)
    {
        // Not every implementation tells it in both places.
        uint attributes = context.Attributes | SspiAttributes.Flags(context);
        if ((attributes & SspiContextHandle.Needed) != SspiContextHandle.Needed)
        {
            return SecurityStep.Failure($"no agreement on signing and encryption: the context has 0x{attributes:X8}");
        }

        Package = Package == Negotiate ? SspiAttributes.NegotiatedPackage(context) ?? Package : Package;
        IsComplete = true;
        return SecurityStep.Send(outgoing);
    }

    private void ThrowUnlessComplete()
    {
        if (!IsComplete)
        {
            throw new InvalidOperationException("The authentication is not complete.");
        }
    }
}
