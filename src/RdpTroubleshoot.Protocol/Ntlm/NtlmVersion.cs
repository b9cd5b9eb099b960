using System.Globalization;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>
/// The version of the operating system that a message tells (MS-NLMP section 2.2.2.10). FreeRDP's servers say 6.1.7601 on any system.
/// </summary>
/// <param name="Major">The major version: 10 from Windows 10 on.</param>
/// <param name="Minor">The minor version.</param>
/// <param name="Build">The build: 20348 is Windows Server 2022.</param>
public sealed record NtlmVersion(int Major, int Minor, int Build)
{
    /// <inheritdoc/>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}", Major, Minor, Build);
}
