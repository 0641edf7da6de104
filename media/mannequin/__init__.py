"""The mannequin: a figure that shows each exercise, as data, movement and drawing."""
