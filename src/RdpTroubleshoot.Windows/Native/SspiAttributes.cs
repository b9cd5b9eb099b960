using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>What a context tells of itself: QueryContextAttributes and FreeContextBuffer (sspi.h).</summary>
internal static class SspiAttributes
{
    /// <summary>SECPKG_ATTR_SIZES (sspi.h).</summary>
    private const uint Sizes = 0;

    /// <summary>SECPKG_ATTR_NEGOTIATION_INFO (sspi.h).</summary>
    private const uint NegotiationInfo = 12;

    /// <summary>SECPKG_ATTR_FLAGS (sspi.h).</summary>
    private const uint ContextFlags = 14;

    /// <summary>Far more than any package needs: NTLM 16 bytes, Kerberos less than 100.</summary>
    private const uint LargestSignature = 4096;

    /// <summary>How many bytes a signature takes at most.</summary>
    /// <param name="context">The context.</param>
    public static int SignatureSize(SspiContextHandle context)
    {
        uint status = QueryContextAttributesW(ref context.Value, Sizes, out SizesLayout sizes);
        return status == NativeCode.Success && sizes.SecurityTrailer <= LargestSignature
            ? (int)sizes.SecurityTrailer
            : throw new NativeException("QueryContextAttributes", status);
    }

    /// <summary>What the context can do: ISC_RET_ flags; none when it is not told.</summary>
    /// <param name="context">The context.</param>
    public static uint Flags(SspiContextHandle context) =>
        QueryContextAttributesW(ref context.Value, ContextFlags, out uint flags) == NativeCode.Success ? flags : 0;

    /// <summary>The package that was agreed on under Negotiate: NTLM or Kerberos; null when it is not told.</summary>
    /// <param name="context">The context.</param>
    public static string? NegotiatedPackage(SspiContextHandle context)
    {
        if (QueryContextAttributesW(ref context.Value, NegotiationInfo, out NegotiationLayout negotiation) != NativeCode.Success)
        {
            return null;
        }

        if (negotiation.Package == IntPtr.Zero)
        {
            return null;
        }

        string? name = Marshal.PtrToStringUni(Marshal.PtrToStructure<PackageLayout>(negotiation.Package).Name);
        _ = FreeContextBuffer(negotiation.Package);
        return name;
    }

    [DllImport("secur32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint QueryContextAttributesW(ref SspiHandle context, uint attribute, out SizesLayout sizes);

    /// <summary>SecPkgContext_Flags (sspi.h) is one number.</summary>
    [DllImport("secur32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint QueryContextAttributesW(ref SspiHandle context, uint attribute, out uint flags);

    [DllImport("secur32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint QueryContextAttributesW(ref SspiHandle context, uint attribute, out NegotiationLayout negotiation);

    [DllImport("secur32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint FreeContextBuffer(IntPtr buffer);

    /// <summary>SecPkgContext_Sizes (sspi.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct SizesLayout
    {
        public uint MaxToken;
        public uint MaxSignature;
        public uint BlockSize;
        public uint SecurityTrailer;
    }

    /// <summary>SecPkgContext_NegotiationInfoW (sspi.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct NegotiationLayout
    {
        public IntPtr Package;
        public uint State;
    }

    /// <summary>SecPkgInfoW (sspi.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct PackageLayout
    {
        public uint Capabilities;
        public ushort Version;
        public ushort RpcId;
        public uint MaxToken;
        public IntPtr Name;
        public IntPtr Comment;
    }
}
