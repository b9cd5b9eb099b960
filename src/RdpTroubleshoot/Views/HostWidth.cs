using System;
using System.Management.Automation.Host;
using RdpTroubleshoot.Reports;

namespace RdpTroubleshoot.Views;

/// <summary>How wide a host shows text.</summary>
internal static class HostWidth
{
    /// <summary>The width without its last column: a full line makes old consoles add an empty one.</summary>
    public static int Of(PSHost? host)
    {
        try
        {
            int width = host?.UI?.RawUI?.BufferSize.Width ?? 0;
            return width > 1 ? width - 1 : DiagnosisText.DefaultWidth;
        }
#pragma warning disable CA1031 // A host without a console may throw what it likes.
        catch (Exception)
#pragma warning restore CA1031
        {
            return DiagnosisText.DefaultWidth;
        }
    }
}
