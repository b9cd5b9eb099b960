namespace RdpTroubleshoot.Protocol.Tests.Fuzz;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014): one number decides everything that follows, on
/// every platform, and a new generator costs nothing.
/// </summary>
internal sealed class FuzzRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to one less than the limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Any byte.</summary>
    public byte Byte() => (byte)(Next() >> 32);

    /// <summary>Whether one of so many chances came.</summary>
    public bool OneIn(int chances) => Below(chances) == 0;

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
