using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>A client's security context: InitializeSecurityContext and DeleteSecurityContext (sspi.h).</summary>
internal sealed class SspiContextHandle : SafeHandle
{
    /// <summary>SEC_I_CONTINUE_NEEDED (winerror.h): the peer has to answer first.</summary>
    public const uint ContinueNeeded = 0x00090312;

    /// <summary>
    /// ISC_REQ_CONFIDENTIALITY and ISC_REQ_INTEGRITY, and the ISC_RET_ flags of the same values (sspi.h): without them nothing can be proved.
    /// </summary>
    public const uint Needed = 0x00000010 | 0x00010000;

    /// <summary>
    /// ISC_REQ_MUTUAL_AUTH, ISC_REQ_REPLAY_DETECT, ISC_REQ_SEQUENCE_DETECT (sspi.h) and what is needed. Not ISC_REQ_DELEGATE: nothing is delegated.
    /// </summary>
    private const uint Wanted = 0x00000002 | 0x00000004 | 0x00000008 | Needed;

    /// <summary>SECURITY_NATIVE_DREP (sspi.h).</summary>
    private const uint NativeOrder = 0x10;

    /// <summary>More than the largest MaxTokenSize, 65,535 (MS Learn, "MaxTokenSize registry entry").</summary>
    private const int TokenSize = 64 * 1024;

    private SspiHandle value;
    private bool isBegun;

    public SspiContextHandle()
        : base(IntPtr.Zero, ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    public override bool IsInvalid => !isBegun;

    /// <summary>The handle; only while it is not disposed.</summary>
    public ref SspiHandle Value => ref value;

    /// <summary>What the context can do: ISC_RET_ flags.</summary>
    public uint Attributes { get; private set; }

    /// <summary>Takes the peer's token; gives a status and the token to send.</summary>
    /// <param name="credentials">The client's credentials.</param>
    /// <param name="target">The service that is meant.</param>
    /// <param name="incoming">The peer's token; empty at first.</param>
    /// <param name="outgoing">The token to send; it may be empty.</param>
    public uint Step(SspiCredentials credentials, string target, byte[] incoming, out byte[] outgoing)
    {
        using var output = new SspiBuffers([SspiBuffers.Token], [new byte[TokenSize]]);
        using var input = new SspiBuffers([SspiBuffers.Token], [incoming]);
        uint status = isBegun
            ? InitializeSecurityContextW(
                ref credentials.Value, ref value, target, Wanted, 0, NativeOrder, ref input.Value, 0, ref value, ref output.Value,
                out uint attributes, out _)
            : InitializeSecurityContextW(
                ref credentials.Value, IntPtr.Zero, target, Wanted, 0, NativeOrder, IntPtr.Zero, 0, ref value, ref output.Value,
                out attributes, out _);
        bool isGood = status is NativeCode.Success or ContinueNeeded;
        isBegun |= isGood;
        Attributes = attributes;
        outgoing = isGood ? output.Content(0) : [];
        return status;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => DeleteSecurityContext(ref value) == NativeCode.Success;

    [DllImport("secur32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint InitializeSecurityContextW(
        ref SspiHandle credentials,
        IntPtr noContext,
        string target,
        uint request,
        uint reserved,
        uint order,
        IntPtr noInput,
        uint reserved2,
        ref SspiHandle newContext,
        ref SspiBuffers.Layout output,
        out uint attributes,
        out long expiry);

    [DllImport("secur32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint InitializeSecurityContextW(
        ref SspiHandle credentials,
        ref SspiHandle context,
        string target,
        uint request,
        uint reserved,
        uint order,
        ref SspiBuffers.Layout input,
        uint reserved2,
        ref SspiHandle newContext,
        ref SspiBuffers.Layout output,
        out uint attributes,
        out long expiry);

    [DllImport("secur32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint DeleteSecurityContext(ref SspiHandle context);
}
