using System;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>
/// RC4 (test vectors: RFC 6229), which .NET does not have: what NTLM encrypts with. One key stream, which goes on from call to call.
/// </summary>
internal sealed class Rc4
{
    private const int Size = 256;

    private readonly byte[] box = new byte[Size];
    private int first;
    private int second;

    /// <summary>The beginning of a key stream.</summary>
    public Rc4(byte[] key)
    {
        for (int i = 0; i < Size; i++)
        {
            box[i] = (byte)i;
        }

        for (int i = 0, j = 0; i < Size; i++)
        {
            j = (j + box[i] + key[i % key.Length]) % Size;
            Swap(i, j);
        }
    }

    /// <summary>Encrypts or decrypts, which is the same.</summary>
    public byte[] Transform(byte[] input)
    {
        var output = new byte[input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            first = (first + 1) % Size;
            second = (second + box[first]) % Size;
            Swap(first, second);
            output[i] = (byte)(input[i] ^ box[(box[first] + box[second]) % Size]);
        }

        return output;
    }

    /// <summary>Forgets the key.</summary>
    public void Clear() => Array.Clear(box, 0, Size);

    private void Swap(int i, int j)
    {
        byte kept = box[i];
        box[i] = box[j];
        box[j] = kept;
    }
}
