using System.Collections.Generic;

namespace RdpTroubleshoot.Hosts;

/// <summary>The machine's certificate stores.</summary>
public interface ICertificatePort
{
    /// <summary>The certificates of a store, or <see cref="ObservedState.Absent"/> when there is no such store.</summary>
    /// <param name="store">The store by its full name, such as <c>LocalMachine\Remote Desktop</c>.</param>
    Observed<IReadOnlyList<CertificateEntry>> ReadStore(string store);
}
