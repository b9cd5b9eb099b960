using System;
using System.Linq;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>DecryptMessage (sspi.h).</summary>
internal static class SspiDecryption
{
    /// <summary>
    /// The message. NTLM's signature has a fixed length and is given apart; the length of Kerberos' depends on the message, and the package
    /// finds it itself in a buffer of type SECBUFFER_STREAM.
    /// </summary>
    /// <param name="context">A complete context.</param>
    /// <param name="wrapped">Signature and encrypted message.</param>
    /// <param name="signatureSize">How long the signature is; 0 to let the package find it.</param>
    /// <exception cref="NativeException">The signature is wrong, or the bytes are none.</exception>
    public static byte[] Decrypt(SspiContextHandle context, byte[] wrapped, int signatureSize)
    {
        int split = Math.Min(signatureSize, wrapped.Length);
        using SspiBuffers buffers = signatureSize == 0
            ? new SspiBuffers([SspiBuffers.Stream, SspiBuffers.Data], [wrapped, []])
            : new SspiBuffers([SspiBuffers.Token, SspiBuffers.Data], [[.. wrapped.Take(split)], [.. wrapped.Skip(split)]]);
        uint status = DecryptMessage(ref context.Value, ref buffers.Value, 0, out _);
        return status == NativeCode.Success ? buffers.Content(1) : throw new NativeException(nameof(DecryptMessage), status);
    }

    [DllImport("secur32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint DecryptMessage(ref SspiHandle context, ref SspiBuffers.Layout message, uint sequence, out uint quality);
}
