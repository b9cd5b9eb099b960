namespace RdpTroubleshoot.Facts;

/// <summary>A certificate that the listener uses, and how it came to it.</summary>
/// <param name="Role">How the listener came to it.</param>
/// <param name="Certificate">The certificate.</param>
public sealed record ListenerCertificate(CertificateRole Role, StoredCertificate Certificate)
{
    /// <summary>The role in words.</summary>
    public string RoleText => Role switch
    {
        CertificateRole.Pinned => "pinned",
        CertificateRole.Template => "template",
        _ => "self-signed",
    };
}
