using System;
using System.Runtime.InteropServices;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>What SSPI functions read and write: SecBufferDesc with its SecBuffer array (sspi.h).</summary>
internal sealed class SspiBuffers : IDisposable
{
    /// <summary>SECBUFFER_DATA.</summary>
    public const uint Data = 1;

    /// <summary>SECBUFFER_TOKEN: a token, or a signature.</summary>
    public const uint Token = 2;

    /// <summary>SECBUFFER_STREAM: signature and message in one.</summary>
    public const uint Stream = 10;

    private static readonly int Size = Marshal.SizeOf(typeof(Buffer));

    private readonly NativeMemory array;
    private readonly NativeMemory[] contents;

    /// <summary>Buffers of these types, with these contents.</summary>
    public SspiBuffers(uint[] types, byte[][] values)
    {
        array = NativeMemory.Allocate((uint)(types.Length * Size));
        contents = new NativeMemory[types.Length];
        for (int i = 0; i < types.Length; i++)
        {
            contents[i] = values[i].Length == 0 ? NativeMemory.None : NativeMemory.Allocate((uint)values[i].Length);
            if (values[i].Length > 0)
            {
                Marshal.Copy(values[i], 0, contents[i].Address, values[i].Length);
            }

            var buffer = new Buffer { Size = contents[i].Size, Type = types[i], Address = contents[i].Address };
            Marshal.StructureToPtr(buffer, At(i), fDeleteOld: false);
        }

        Value = new Layout { Count = (uint)types.Length, Buffers = array.Address };
    }

    /// <summary>The descriptor, valid until this is disposed.</summary>
    public Layout Value;

    /// <summary>What a buffer holds now; it may point into another one.</summary>
    public byte[] Content(int index)
    {
        Buffer buffer = Marshal.PtrToStructure<Buffer>(At(index));
        var content = new byte[buffer.Address == IntPtr.Zero ? 0 : checked((int)buffer.Size)];
        if (content.Length > 0)
        {
            Marshal.Copy(buffer.Address, content, 0, content.Length);
        }

        return content;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (NativeMemory content in contents)
        {
            if (content != NativeMemory.None)
            {
                content.Dispose();
            }
        }

        array.Dispose();
        Value = default;
    }

    private IntPtr At(int index) => IntPtr.Add(array.Address, index * Size);

    /// <summary>SecBufferDesc (sspi.h); its version is SECBUFFER_VERSION, 0.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Layout
    {
        public uint Version;
        public uint Count;
        public IntPtr Buffers;
    }

    /// <summary>SecBuffer (sspi.h).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Buffer
    {
        public uint Size;
        public uint Type;
        public IntPtr Address;
    }
}
