using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>EncryptMessage (sspi.h).</summary>
internal static class SspiEncryption
{
    /// <summary>Signature and encrypted message, the signature first.</summary>
    /// <param name="context">A complete context.</param>
    /// <param name="plain">The message.</param>
    public static byte[] Encrypt(SspiContextHandle context, byte[] plain)
    {
        byte[] signature = new byte[SspiAttributes.SignatureSize(context)];
        using var buffers = new SspiBuffers([SspiBuffers.Token, SspiBuffers.Data], [signature, plain]);
        uint status = EncryptMessage(ref context.Value, 0, ref buffers.Value, 0);
        return status == NativeCode.Success
            ? [.. buffers.Content(0), .. buffers.Content(1)]
            : throw new NativeException(nameof(EncryptMessage), status);
    }

    [DllImport("secur32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint EncryptMessage(ref SspiHandle context, uint quality, ref SspiBuffers.Layout message, uint sequence);
}
