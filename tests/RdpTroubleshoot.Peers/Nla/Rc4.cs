using System.Linq;

namespace RdpTroubleshoot.Peers.Nla;

/// <summary>RC4, which NTLM seals with (MS-NLMP 3.4) and .NET does not have. It keeps its state from call to call.</summary>
internal sealed class Rc4
{
    private readonly byte[] state = [.. Enumerable.Range(0, 256).Select(number => (byte)number)];
    private byte first;
    private byte second;

    public Rc4(byte[] key)
    {
        byte other = 0;
        for (int index = 0; index < state.Length; index++)
        {
            other += (byte)(state[index] + key[index % key.Length]);
            (state[index], state[other]) = (state[other], state[index]);
        }
    }

    /// <summary>Encrypts or decrypts, which is the same.</summary>
    public byte[] Apply(byte[] data)
    {
        byte[] result = new byte[data.Length];
        for (int index = 0; index < data.Length; index++)
        {
            first++;
            second += state[first];
            (state[first], state[second]) = (state[second], state[first]);
            result[index] = (byte)(data[index] ^ state[(byte)(state[first] + state[second])]);
        }

        return result;
    }
}
